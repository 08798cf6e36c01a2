/** The stretches of the routine in the editor, each a card: set, put in order, and taken out with a way back. */

import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { Card } from "./card.js";
import { sortable } from "./drag.js";
import { stretchNamed } from "./stretches.js";
import { offerBack } from "./way-back.js";

/** @typedef {import("../../core/routine.js").Step} Step */

export class Cards {
  #part;
  #list;
  #stretches;
  #notice;
  #changed;
  /** @type {WeakMap<Element, Card>} */
  #cards = new WeakMap();

  /**
   * @param {HTMLElement} part the editor's part of the page
   * @param {import("./stretches.js").Stretches} stretches
   * @param {ReturnType<typeof import("../../ui/notice.js").noticeOf>} notice  gives the way back
   * @param {() => void} changed  after each change that was made here
   */
  constructor(part, stretches, notice, changed) {
    this.#part = part;
    this.#stretches = stretches;
    this.#notice = notice;
    this.#changed = changed;
    this.#list = find(part, "[data-cards]", HTMLElement);
    this.#list.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#set(target);
    });
    this.#list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button) this.#tap(button);
    });
    sortable(this.#list, (item) => this.#moved(item));
  }

  get steps() {
    return this.#items().map((item) => this.#cardOf(item).step);
  }

  /** These, and no others. @param {Step[]} steps */
  show(steps) {
    this.#list.replaceChildren(...steps.map((step) => this.#card(step).element));
  }

  /** Put this stretch at the end, with its usual timing. @param {string} id @returns its name */
  add(id) {
    const { element, name } = this.#card(stretchNamed(this.#stretches, id).usual);
    this.#list.append(element);
    this.#changed();
    return name;
  }

  /** Which of them go no further up or down. */
  showPlaces() {
    const items = this.#items();
    for (const [at, item] of items.entries()) this.#cardOf(item).showPlace(at === 0, at === items.length - 1);
  }

  #items() {
    return [...this.#list.children];
  }

  /** Of an entry, or of something in it. @param {Element} part */
  #cardOf(part) {
    const item = part.closest("li");
    const card = item && this.#cards.get(item);
    if (!card) throw new Error("no card of this entry");
    return card;
  }

  /** @param {Step} step */
  #card(step) {
    const template = find(this.#part, "template", HTMLTemplateElement);
    const card = new Card(template, step, stretchNamed(this.#stretches, step.stretch));
    this.#cards.set(card.element, card);
    return card;
  }

  /** @param {HTMLSelectElement} field */
  #set(field) {
    this.#cardOf(field).take(field);
    this.#changed();
  }

  /** @param {HTMLButtonElement} button */
  #tap(button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    const item = this.#cardOf(button).element;
    /** @type {Record<string, () => void>} */
    const act = { up: () => this.#up(item), down: () => this.#down(item), remove: () => this.#remove(item) };
    act[button.dataset.do ?? ""]?.();
  }

  /** The neighbour moves, not the entry itself: so the focus stays on the button that was pressed. @param {Element} item */
  #up(item) {
    const before = item.previousElementSibling;
    if (before) item.after(before);
    this.#moved(item);
  }

  /** @param {Element} item */
  #down(item) {
    const after = item.nextElementSibling;
    if (after) item.before(after);
    this.#moved(item);
  }

  /** @param {Element} item */
  #moved(item) {
    const items = this.#items();
    const place = { name: this.#cardOf(item).name, n: items.indexOf(item) + 1, total: items.length };
    item.scrollIntoView({ block: "nearest" });
    this.#changed();
    find(this.#part, "[data-said]", HTMLElement).textContent = say("place", place);
  }

  /** @param {Element} item */
  #remove(item) {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const at = this.#items().indexOf(item);
    item.remove();
    this.#changed();
    offerBack(this.#notice, say("removed", { name: this.#cardOf(item).name }), () => {
      this.#list.insertBefore(item, this.#items()[at] ?? null);
      this.#changed();
      item.querySelector("summary")?.focus();
    });
    (next?.querySelector("summary") ?? find(this.#part, "[data-do=choose]", HTMLButtonElement)).focus();
  }
}
