/** The editor: choose, put in order, set and name. What is right is kept at once. */

import { BOUNDS, cleanName } from "../../core/routine.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { Card } from "./card.js";
import { Chooser } from "./chooser.js";
import { sortable } from "./drag.js";
import { stretchNamed } from "./stretches.js";
import { offerBack } from "./way-back.js";
import { totalWords } from "./words.js";

/**
 * @typedef {import("../../core/routine.js").Routine} Routine
 * @typedef {import("../../core/routine.js").Step} Step
 */

export class Editor {
  #part;
  #list;
  #name;
  #choose;
  #done;
  #chooser;
  #stretches;
  #notice;
  #changed;
  /** @type {WeakMap<Element, Card>} */
  #cards = new WeakMap();

  /**
   * @param {HTMLElement} part the editor's part of the page
   * @param {{stretches: import("./stretches.js").Stretches, list: HTMLElement,
   *   notice: ReturnType<typeof import("../../ui/notice.js").noticeOf>, changed: (routine: Routine) => void}} room
   *   `list` is of all stretches there are; `notice` gives the way back from what was taken away
   */
  constructor(part, { stretches, list, notice, changed }) {
    this.#part = part;
    this.#stretches = stretches;
    this.#notice = notice;
    this.#changed = changed;
    this.#list = find(part, "[data-cards]", HTMLElement);
    this.#name = find(part, "[data-name-field]", HTMLInputElement);
    this.#chooser = new Chooser(find(part, "dialog", HTMLDialogElement), list, (id) => this.add(id));
    this.#name.addEventListener("input", () => this.#change());
    this.#list.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#set(target);
    });
    this.#list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button) this.#tap(button);
    });
    this.#choose = find(part, "[data-do=choose]", HTMLButtonElement);
    this.#choose.addEventListener("click", () => this.#chooser.open());
    this.#done = find(part, ":scope > .buttons [data-do=done]", HTMLButtonElement);
    sortable(this.#list, (item) => this.#moved(item));
  }

  /** What is being made; not yet a routine while no stretch is chosen. @returns {Routine} */
  get routine() {
    const name = cleanName(this.#name.value) || say("unnamed");
    return { name, steps: this.#items().map((item) => this.#cardOf(item).step) };
  }

  /** Begin with this routine. @param {Routine} routine */
  open({ name, steps }) {
    this.#name.value = name;
    this.#list.replaceChildren(...steps.map((step) => this.#card(step).element));
    this.#paint();
  }

  /** Put this stretch at the end. @param {string} id @returns {boolean} false where there is no room for it */
  add(id) {
    if (this.#isFull()) return false;
    const card = this.#card(stretchNamed(this.#stretches, id).usual);
    this.#list.append(card.element);
    this.#change();
    this.#chooser.say(`${say("added", { name: card.name })} ${this.#total()}`, this.#isFull());
    return true;
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
    this.#change();
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
    this.#change();
    this.#say(say("place", place));
  }

  /** @param {Element} item */
  #remove(item) {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const at = this.#items().indexOf(item);
    item.remove();
    this.#change();
    offerBack(this.#notice, say("removed", { name: this.#cardOf(item).name }), () => {
      this.#list.insertBefore(item, this.#items()[at] ?? null);
      this.#change();
      item.querySelector("summary")?.focus();
    });
    (next?.querySelector("summary") ?? this.#choose).focus();
  }

  #change() {
    this.#notice.close();
    this.#paint();
    this.#changed(this.routine);
  }

  #paint() {
    const items = this.#items();
    for (const [at, item] of items.entries()) this.#cardOf(item).showPlace(at === 0, at === items.length - 1);
    find(this.#part, "[data-total]", HTMLElement).textContent = this.#total();
    find(this.#part, "[data-full]", HTMLElement).hidden = !this.#isFull();
    this.#choose.disabled = this.#isFull();
    // What comes next is the filled one: to choose, and from the first stretch on to be done.
    this.#choose.classList.toggle("button-quiet", items.length > 0);
    this.#done.classList.toggle("button-quiet", items.length === 0);
    this.#chooser.say(this.#total(), this.#isFull());
  }

  #total() {
    const { steps } = this.routine;
    return steps.length ? totalWords(steps) : say("nothing-chosen");
  }

  #isFull() {
    return this.#list.children.length >= BOUNDS.steps[1];
  }

  /** @param {string} words */
  #say(words) {
    find(this.#part, "[data-said]", HTMLElement).textContent = words;
  }
}
