/** One stretch in the editor: its card, with what can be set. */
import { BOUNDS, changed, restBounds } from "../../core/routine.js";
import { copyOf, find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { picture } from "./stretches.js";
import { unfitWords } from "./unfit.js";
import { timeWords, timingWords } from "./words.js";

const STRIDE = 5;

export class Card {
  #step;
  #stretch;

  /**
   * @param {HTMLTemplateElement} template
   * @param {import("../../core/routine.js").Step} step
   * @param {import("./stretches.js").Stretch} stretch
   */
  constructor(template, step, stretch) {
    this.element = copyOf(template, HTMLLIElement);
    this.#step = step;
    this.#stretch = stretch;
    this.#find("[data-picture]").append(picture(stretch));
    find(this.element, "a", HTMLAnchorElement).href = stretch.page;
    for (const place of this.element.querySelectorAll("[data-name]")) place.textContent = stretch.name;
    const unfit = unfitWords(stretch);
    this.#find("[data-unfit]").textContent = unfit;
    this.#find("[data-unfit]").hidden = !unfit;
    this.#paint();
  }

  get step() {
    return this.#step;
  }

  get name() {
    return this.#stretch.name;
  }

  /** Take over what was chosen in one of the fields. @param {HTMLSelectElement} field */
  take({ dataset: { field = "" }, value }) {
    this.#step = changed(this.#step, { [field]: field === "sides" ? value : Number(value) });
    this.#paint();
  }

  /** The buttons at the ends stay where they are, so that the focus does too. @param {boolean} first @param {boolean} last */
  showPlace(first, last) {
    this.#find("[data-do=up]").setAttribute("aria-disabled", String(first));
    this.#find("[data-do=down]").setAttribute("aria-disabled", String(last));
  }

  #paint() {
    const { hold, rest, rounds, sides } = this.#step;
    this.#fill("hold", range(BOUNDS.hold, STRIDE, hold), hold, timeWords);
    this.#fill("rest", range(restBounds(sides), STRIDE, rest), rest, timeWords);
    this.#fill("rounds", range(BOUNDS.rounds, 1, rounds), rounds, String);
    this.#field("sides").value = sides;
    const label = this.#field("rest").closest("label")?.firstElementChild;
    if (label) label.textContent = say(sides === "both" ? "change-label" : "rest-label");
    this.#find("[data-timing]").textContent = timingWords(this.#step);
  }

  /**
   * @param {keyof import("../../core/routine.js").Step} name
   * @param {number[]} values @param {number} chosen @param {(value: number) => string} words
   */
  #fill(name, values, chosen, words) {
    const options = values.map((value) => new Option(words(value), String(value), false, value === chosen));
    this.#field(name).replaceChildren(...options);
  }

  /** @param {keyof import("../../core/routine.js").Step} name */
  #field(name) {
    return find(this.element, `[data-field=${name}]`, HTMLSelectElement);
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.element, selector, HTMLElement);
  }
}

/**
 * Every `stride` from the least to the most, and the one that is chosen even when it lies between two.
 * @param {number[]} bounds @param {number} stride @param {number} chosen
 */
function range([least, most], stride, chosen) {
  const values = new Set([chosen]);
  for (let value = least; value <= most; value += stride) values.add(value);
  return [...values].sort((one, other) => one - other);
}
