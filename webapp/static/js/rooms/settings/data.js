/** "Erase everything": asked twice, the server first, and then each thing by its name. */
import { askedTwice } from "../../ui/asked-twice.js";
import { say } from "../../ui/words.js";
import { erasePhone, eraseServer } from "./erase.js";

export function start(root) {
  const erasing = new Erasing(root);
  askedTwice(root.querySelector("[data-erasing]"), () => erasing.begin());
}

class Erasing {
  #root;

  constructor(root) {
    this.#root = root;
    for (const again of root.querySelectorAll("[data-again]"))
      again.addEventListener("click", () => this.begin());
    this.#find("[data-anyway]").addEventListener("click", () => this.#end("failed"));
    this.#find("[data-keep]").addEventListener("click", () => {
      this.#show("erasing");
      this.#find("[data-erase-everything]").focus();
    });
    this.#find("[data-erase-everything]").disabled = false;
  }

  /** The server first: afterwards nobody would know any more what to tell it. */
  async begin() {
    this.#show("working");
    const outcome = await eraseServer().catch(() => "failed");
    if (outcome !== "failed") return this.#end(outcome);
    this.#show("unreached");
    this.#find("[data-unreached]").focus();
  }

  async #end(server) {
    this.#show("working");
    const outcomes = [["server", server], ...(await erasePhone())];
    for (const [name, outcome] of outcomes) {
      const line = this.#find(`[data-part=${name}]`);
      line.dataset.outcome = outcome;
      line.textContent = say(`${name}-${outcome}`);
    }
    const isWhole = outcomes.every(([, outcome]) => outcome !== "failed");
    const title = this.#find("[data-title]");
    title.textContent = say(isWhole ? "erased" : "not-erased");
    this.#find("[data-title] ~ .buttons [data-again]").hidden = isWhole;
    this.#show("result");
    title.focus();
  }

  #show(state) {
    for (const part of this.#root.querySelectorAll("[data-in]")) part.hidden = part.dataset.in !== state;
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }
}
