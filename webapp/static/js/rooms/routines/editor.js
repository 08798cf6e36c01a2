/** The editor: choose, put in order, set and name. What is right is kept at once. */

import { BOUNDS, cleanName } from "../../core/routine.js";
import { say } from "../../ui/words.js";
import { Card } from "./card.js";
import { Chooser } from "./chooser.js";
import { sortable } from "./drag.js";
import { totalWords } from "./words.js";

export class Editor {
  #part;
  #list;
  #name;
  #chooser;
  #stretches;
  #offer;
  #forget;
  #changed;
  /** @type {WeakMap<Element, Card>} */
  #cards = new WeakMap();

  /**
   * @param {HTMLElement} part the editor's part of the page
   * @param {{stretches: Map, list: HTMLElement,
   *   offer: (said: string, back: () => void) => void, forget: () => void,
   *   changed: (routine: import("../../core/routine.js").Routine) => void}} room `list` is of all stretches there are;
   *   `offer` gives the way back from what was taken away, and `forget` withdraws it
   */
  constructor(part, { stretches, list, offer, forget, changed }) {
    this.#part = part;
    this.#stretches = stretches;
    this.#offer = offer;
    this.#forget = forget;
    this.#changed = changed;
    this.#list = part.querySelector("[data-cards]");
    this.#name = part.querySelector("[data-name-field]");
    this.#chooser = new Chooser(part.querySelector("dialog"), list, (id) => this.#add(id));
    this.#name.addEventListener("input", () => this.#change());
    this.#list.addEventListener("change", ({ target }) => this.#set(target));
    this.#list.addEventListener("click", ({ target }) => this.#tap(target.closest("button")));
    part.querySelector("[data-do=choose]").addEventListener("click", () => this.#chooser.open());
    sortable(this.#list, (item) => this.#moved(item));
  }

  /** What is being made; not yet a routine while no stretch is chosen. @returns {import("../../core/routine.js").Routine} */
  get routine() {
    const name = cleanName(this.#name.value) || say("unnamed");
    return { name, steps: this.#items().map((item) => this.#cards.get(item).step) };
  }

  /** Begin with this routine. */
  open({ name, steps }) {
    this.#name.value = name;
    this.#list.replaceChildren(...steps.map((step) => this.#card(step).element));
    this.#paint();
  }

  #items() {
    return [...this.#list.children];
  }

  #card(step) {
    const template = this.#part.querySelector("template");
    const card = new Card(template, step, this.#stretches.get(step.stretch));
    this.#cards.set(card.element, card);
    return card;
  }

  #add(id) {
    if (this.#isFull()) return;
    const card = this.#card(this.#stretches.get(id).usual);
    this.#list.append(card.element);
    this.#change();
    this.#chooser.say(`${say("added", { name: card.name })} ${this.#total()}`, this.#isFull());
  }

  #set(field) {
    this.#cards.get(field.closest("li")).take(field);
    this.#change();
  }

  #tap(button) {
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const item = button.closest("li");
    const act = { up: () => this.#up(item), down: () => this.#down(item), remove: () => this.#remove(item) };
    act[button.dataset.do]?.();
  }

  /** The neighbour moves, not the entry itself: so the focus stays on the button that was pressed. */
  #up(item) {
    item.after(item.previousElementSibling);
    this.#moved(item);
  }

  #down(item) {
    item.before(item.nextElementSibling);
    this.#moved(item);
  }

  #moved(item) {
    const items = this.#items();
    const place = { name: this.#cards.get(item).name, n: items.indexOf(item) + 1, total: items.length };
    item.scrollIntoView({ block: "nearest" });
    this.#change();
    this.#say(say("place", place));
  }

  #remove(item) {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const at = this.#items().indexOf(item);
    item.remove();
    this.#change();
    this.#offer(say("removed", { name: this.#cards.get(item).name }), () => {
      this.#list.insertBefore(item, this.#items()[at] ?? null);
      this.#change();
      item.querySelector("summary").focus();
    });
    (next?.querySelector("summary") ?? this.#part.querySelector("[data-do=choose]")).focus();
  }

  #change() {
    this.#forget();
    this.#paint();
    this.#changed(this.routine);
  }

  #paint() {
    const items = this.#items();
    for (const [at, item] of items.entries())
      this.#cards.get(item).showPlace(at === 0, at === items.length - 1);
    this.#part.querySelector("[data-total]").textContent = this.#total();
    this.#part.querySelector("[data-full]").hidden = !this.#isFull();
    this.#part.querySelector("[data-do=choose]").disabled = this.#isFull();
    this.#chooser.say(this.#total(), this.#isFull());
  }

  #total() {
    const { steps } = this.routine;
    return steps.length ? totalWords(steps) : say("nothing-chosen");
  }

  #isFull() {
    return this.#list.children.length >= BOUNDS.steps[1];
  }

  #say(words) {
    this.#part.querySelector("[data-said]").textContent = words;
  }
}
