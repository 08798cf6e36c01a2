/** Taps, and what else changes something, one after the other; each shows what it has changed, or why it could not. */

import { whyUnkept } from "../../records/database.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { showProblem } from "./problems.js";

export class Taps {
  #root;
  #line;
  #state;
  /** What the next one waits for. @type {Promise<unknown>} */
  #queue = Promise.resolve();

  /** @param {HTMLElement} root @param {import("./line.js").Line} line @param {import("./state.js").State} state */
  constructor(root, line, state) {
    this.#root = root;
    this.#line = line;
    this.#state = state;
  }

  /** @param {string} selector @param {(button: HTMLElement) => Promise<string | null>} act gives what went wrong */
  on(selector, act) {
    const button = find(this.#root, selector, HTMLElement);
    button.addEventListener("click", () => {
      const isSwitch = button.role === "switch";
      // Not in the queue: the question for permission must come within the tap.
      const outcome = isSwitch ? act(button) : null;
      // Whatever it waits for: the turn of this tap tells of it.
      outcome?.catch(() => {});
      this.inTurn(async () => {
        this.#state.problem = await (outcome ?? act(button));
        if (isSwitch) await this.#state.say();
        await (isSwitch && !this.#state.problem ? this.#state.repair() : this.#state.show());
      });
    });
  }

  /** @param {() => unknown} work */
  inTurn(work) {
    this.#queue = this.#queue.then(work).catch((error) => {
      console.warn(error);
      // What the push service or the server refuses is a problem's name, and no error.
      this.#line.tell(say(whyUnkept(error)));
      this.#state.problem = null;
      showProblem(this.#root, null);
    });
  }
}
