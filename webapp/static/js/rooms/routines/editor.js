/** The editor: a name, and stretches that are chosen and set. What is right is kept at once. */

import { BOUNDS, cleanName } from "../../core/routine.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { Cards } from "./cards.js";
import { Chooser } from "./chooser.js";
import { totalWords } from "./words.js";

/** @typedef {import("../../core/routine.js").Routine} Routine */

export class Editor {
  #part;
  #name;
  #choose;
  #done;
  #chooser;
  #cards;
  #notice;
  #changed;

  /**
   * @param {HTMLElement} part the editor's part of the page
   * @param {{stretches: import("./stretches.js").Stretches, list: HTMLElement,
   *   notice: ReturnType<typeof import("../../ui/notice.js").noticeOf>, changed: (routine: Routine) => void}} room
   *   `list` is of all stretches there are; `notice` gives the way back from what was taken away
   */
  constructor(part, { stretches, list, notice, changed }) {
    this.#part = part;
    this.#notice = notice;
    this.#changed = changed;
    this.#cards = new Cards(part, stretches, notice, () => this.#change());
    this.#name = find(part, "[data-name-field]", HTMLInputElement);
    this.#chooser = new Chooser(find(part, "dialog", HTMLDialogElement), list, stretches, (id) =>
      this.add(id),
    );
    this.#name.addEventListener("input", () => this.#change());
    this.#choose = find(part, "[data-do=choose]", HTMLButtonElement);
    this.#choose.addEventListener("click", () => this.#chooser.open());
    this.#done = find(part, ":scope > .buttons [data-do=done]", HTMLButtonElement);
  }

  /** What is being made; not yet a routine while no stretch is chosen. @returns {Routine} */
  get routine() {
    return { name: cleanName(this.#name.value) || say("unnamed"), steps: this.#cards.steps };
  }

  /** Begin with this routine. @param {Routine} routine */
  open({ name, steps }) {
    this.#name.value = name;
    this.#cards.show(steps);
    this.#paint();
  }

  /** Put this stretch at the end. @param {string} id @returns {boolean} false where there is no room for it */
  add(id) {
    if (this.#isFull()) return false;
    const name = this.#cards.add(id);
    this.#chooser.say(`${say("added", { name })} ${this.#total()}`, this.#isFull());
    return true;
  }

  #change() {
    this.#notice.close();
    this.#paint();
    this.#changed(this.routine);
  }

  #paint() {
    const isEmpty = this.#cards.steps.length === 0;
    this.#cards.showPlaces();
    find(this.#part, "[data-total]", HTMLElement).textContent = this.#total();
    find(this.#part, "[data-full]", HTMLElement).hidden = !this.#isFull();
    this.#choose.disabled = this.#isFull();
    // What comes next is the filled one: to choose, and from the first stretch on to be done.
    this.#choose.classList.toggle("button-quiet", !isEmpty);
    this.#done.classList.toggle("button-quiet", isEmpty);
    this.#chooser.say(this.#total(), this.#isFull());
  }

  #total() {
    const { steps } = this.#cards;
    return steps.length ? totalWords(steps) : say("nothing-chosen");
  }

  #isFull() {
    return this.#cards.steps.length >= BOUNDS.steps[1];
  }
}
