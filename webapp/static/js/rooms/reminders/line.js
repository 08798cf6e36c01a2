/** The one sentence beside the switch: what the last tap, or the server since then, has brought about. */

import { say } from "../../ui/words.js";

export class Line {
  #place;
  #name = "";

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /** Which sentence about the reminders stands; empty for none. */
  get name() {
    return this.#name;
  }

  /** @param {string} name  of a sentence about the reminders; empty for none */
  say(name) {
    this.tell(name && say(`reminders-${name}`));
    this.#name = name;
  }

  /** What is no sentence about the reminders. @param {string} words */
  tell(words) {
    this.#name = "";
    this.#place.textContent = words;
  }
}
