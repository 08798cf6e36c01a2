/** How long the cramp lasts, shown gently; after ten minutes, whom to call in the country that was chosen. */
import { country } from "../country.js";
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
    this.#box.replaceChildren(overdue ? this.#advice() : "");
    this.#box.hidden = !overdue;
  }

  #advice() {
    const advice = this.#text.content.cloneNode(true);
    for (const place of advice.querySelectorAll("[data-country]"))
      if (place.dataset.country !== country()) place.remove();
    return advice;
  }
}
