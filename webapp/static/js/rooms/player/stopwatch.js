/** How long the cramp lasts, shown gently; after ten minutes, whom to call in the country that was chosen. */
import { write as keep, read } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { write } from "../../ui/write.js";
import { asMinutes } from "./words.js";

/** Milliseconds: a cramp that lasts so long may go on for ten minutes. Few guides do: only they load whom to call. */
const LASTING = 60_000;
/** Milliseconds: longer than this nobody waits for the numbers to be told that it is time to call. */
const PATIENCE = 1000;

const whom = () => import("./whom.js");

export class Stopwatch {
  #root;
  #time;
  #box;
  #text;
  #isKnown = false;
  #isTold = false;

  /** Only a guide has one: without its words there is nothing to show. @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#time = find(root, "[data-stopwatch]", HTMLElement);
    this.#box = find(root, "[data-overdue]", HTMLElement);
    /** @type {HTMLTemplateElement | null} */
    this.#text = root.querySelector("[data-overdue-text]");
  }

  /** @param {import("../../core/session-view.js").View} view */
  paint({ elapsed, overdue, name }) {
    if (!this.#text) return;
    const time = name === "done" ? "" : asMinutes(Math.floor(elapsed / 1000));
    write(this.#time, time);
    if (elapsed > LASTING) this.#prepare();
    // The boot script may have made room for what is not to be told.
    if (overdue ? this.#isTold : this.#box.hidden && !this.#isTold) return;
    this.#isTold = overdue;
    if (overdue) this.#tell(this.#text);
    else this.#show(false);
  }

  #prepare() {
    if (this.#isKnown) return;
    this.#isKnown = true;
    whom()
      .then(({ keepNumbers }) => keepNumbers({ say, chosen: read("country"), keep }))
      .catch(() => {});
  }

  /** All at once, so that nothing moves twice, nor is told twice to who listens. @param {HTMLTemplateElement} template */
  async #tell(template) {
    const text = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    // Who has waited in vain for what fills them in has the words already, without numbers.
    const place = () => (text.hasChildNodes() ? text : this.#box);
    const filled = whom()
      .then(({ showNumbers }) => showNumbers(place(), { say, chosen: read("country") }))
      .catch(() => {});
    const waited = new Promise((done) => setTimeout(done, PATIENCE, "late"));
    const isLate = (await Promise.race([filled, waited])) === "late";
    // Those of the last time, which the boot script put there, keep the room of the ones that are late.
    /** @type {HTMLElement | null} */
    const last = this.#box.querySelector("[data-call]:has(p)");
    if (isLate && last && this.#isTold) {
      last.style.visibility = "hidden";
      this.#show(true);
      await filled;
    }
    if (!this.#isTold) return;
    this.#box.replaceChildren(text);
    this.#show(true);
  }

  /** @param {boolean} shown */
  #show(shown) {
    this.#box.hidden = !shown;
    this.#box.style.visibility = "";
    // For the styles: asked by :has(), the guide would be styled anew with whatever comes in.
    this.#root.toggleAttribute("data-too-long", shown);
  }
}
