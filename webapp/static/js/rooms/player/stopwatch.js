/** How long the cramp lasts, shown gently; after ten minutes, whom to call in the country that was chosen. */
import { asMinutes } from "./words.js";

export class Stopwatch {
  #time;
  #box;
  #text;

  /** Only a guide has one: without its words there is nothing to show. */
  constructor(root) {
    this.#time = root.querySelector("[data-stopwatch]");
    this.#box = root.querySelector("[data-overdue]");
    this.#text = root.querySelector("[data-overdue-text]");
  }

  paint({ elapsed, overdue, name }) {
    if (!this.#text) return;
    const time = name === "done" ? "" : asMinutes(Math.floor(elapsed / 1000));
    if (this.#time.textContent !== time) this.#time.textContent = time;
    if (overdue === !this.#box.hidden) return;
    this.#box.replaceChildren(overdue ? this.#text.content.cloneNode(true) : "");
    this.#box.hidden = !overdue;
    // Few guides last so long: only they load it.
    if (overdue) import("../../ui/calling.js").then(({ showNumbers }) => showNumbers(this.#box));
  }
}
