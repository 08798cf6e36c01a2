/** How long the cramp lasts, shown gently; after ten minutes, whom to call in the country that was chosen. */
import { read } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { write } from "../../ui/write.js";
import { asMinutes } from "./words.js";

export class Stopwatch {
  #time;
  #box;
  #text;

  /** Only a guide has one: without its words there is nothing to show. @param {HTMLElement} root */
  constructor(root) {
    this.#time = find(root, "[data-stopwatch]", HTMLElement);
    this.#box = find(root, "[data-overdue]", HTMLElement);
    /** @type {HTMLTemplateElement | null} */
    this.#text = root.querySelector("[data-overdue-text]");
  }

  /** @param {import("../../core/session.js").View} view */
  paint({ elapsed, overdue, name }) {
    if (!this.#text) return;
    const time = name === "done" ? "" : asMinutes(Math.floor(elapsed / 1000));
    write(this.#time, time);
    if (overdue === !this.#box.hidden) return;
    this.#box.replaceChildren(overdue ? this.#text.content.cloneNode(true) : "");
    this.#box.hidden = !overdue;
    // Few guides last so long: only they load it.
    if (overdue)
      import("../../ui/calling.js").then(({ showNumbers }) =>
        showNumbers(this.#box, { say, chosen: read("country") }),
      );
  }
}
