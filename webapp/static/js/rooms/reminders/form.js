/** The form of the wishes: shows them, and calls back with what changed of them as soon as a change is whole. */
import { copyOf, find } from "../../ui/find.js";
import { nowKept } from "../../ui/half-typed.js";
import { date } from "../../ui/locale.js";

/**
 * @typedef {import("../../core/times.js").ReminderPreferences} ReminderPreferences
 * @typedef {"water" | "stretch" | "discreet"} Checked
 * @typedef {Exclude<keyof ReminderPreferences, Checked | "days" | "times">} Value
 * @typedef {Record<Checked, HTMLInputElement> & Record<Value, {value: string}> & {day: Iterable<HTMLInputElement>}} Controls
 */

/** @type {Checked[]} */
const CHECKED = ["water", "stretch", "discreet"];
/** @type {Value[]} */
const VALUES = ["every", "from", "to", "quietFrom", "quietTo", "bed", "stretchAt", "mode"];

export class PreferencesForm {
  #form;
  #times;
  #template;
  /** As the form had them after the last change: another tab may change the others. @type {Partial<ReminderPreferences>} */
  #before = {};

  /** @param {HTMLElement} root @param {(wishes: Partial<ReminderPreferences>) => void} changed */
  constructor(root, changed) {
    this.#form = find(root, "[data-wishes]", HTMLFormElement);
    this.#times = find(root, "[data-own-times]", HTMLElement);
    this.#template = find(root, "[data-own-time]", HTMLTemplateElement);
    this.#nameDays();
    const tell = () => {
      this.#fit();
      this.#remember();
      const changes = this.#changes();
      if (Object.keys(changes).length) changed(changes);
    };
    this.#before = this.#read();
    this.#form.addEventListener("change", tell);
    // A time that was cleared is the one before, and says so once it is left.
    this.#form.addEventListener("focusout", ({ target }) => {
      if (target instanceof HTMLInputElement && !target.value) target.value = target.defaultValue;
    });
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("click", ({ target }) => {
      if (!(target instanceof Element)) return;
      const gone = target.closest("[data-remove-time]")?.parentElement;
      if (gone) this.#removeTime(gone);
      else if (target.closest("[data-add-time]")) this.#addTime("12:00").focus();
      else return;
      tell();
    });
  }

  /** @param {ReminderPreferences} wishes */
  show(wishes) {
    const elements = this.#controls();
    for (const name of CHECKED) elements[name].checked = wishes[name];
    for (const name of VALUES) elements[name].value = String(wishes[name]);
    for (const box of elements.day) box.checked = wishes.days.includes(Number(box.value));
    this.#times.replaceChildren();
    for (const time of wishes.times) this.#addTime(time);
    this.#fit();
    this.#remember();
    this.#before = this.#read();
  }

  /** As `show`, when another tab may have changed them. @param {ReminderPreferences} wishes */
  follow(wishes) {
    /** @type {Record<string, unknown>} */
    const known = { ...wishes };
    const isSame = Object.entries(this.#before).every(
      ([name, value]) => String(value) === String(known[name]),
    );
    if (!isSame) this.show(wishes);
  }

  /** Nothing of it is unsaved. */
  kept() {
    nowKept(this.#form);
  }

  /** With a doctor's limit nothing asks for water. @param {boolean} limited */
  limit(limited) {
    this.#controls().water.disabled = limited;
  }

  /** @returns {Partial<ReminderPreferences>} */
  #changes() {
    /** @type {Record<string, unknown>} */
    const before = this.#before;
    this.#before = this.#read();
    return Object.fromEntries(
      Object.entries(this.#before).filter(([name, value]) => String(value) !== String(before[name])),
    );
  }

  /** Its fields by their names. */
  #controls() {
    return /** @type {HTMLFormControlsCollection & Controls} */ (this.#form.elements);
  }

  /** @returns {ReminderPreferences} */
  #read() {
    const elements = this.#controls();
    const checked = /** @type {Record<Checked, boolean>} */ (
      Object.fromEntries(CHECKED.map((name) => [name, elements[name].checked]))
    );
    const values = /** @type {Pick<ReminderPreferences, Exclude<Value, "every">> & {every: string}} */ (
      Object.fromEntries(VALUES.map((name) => [name, chosenIn(elements[name])]))
    );
    return {
      ...checked,
      ...values,
      every: Number(values.every),
      days: [...elements.day].filter((box) => box.checked).map((box) => Number(box.value)),
      times: [...this.#times.querySelectorAll("input")].map(chosenIn),
    };
  }

  /** Only what matters to the choices made; what is hidden is not asked for. */
  #fit() {
    const { water, stretch, mode } = this.#controls();
    /** @type {Record<string, boolean>} */
    const chosen = { water: water.checked, stretch: stretch.checked, [mode.value]: true };
    /** @type {NodeListOf<HTMLElement>} */
    const parts = this.#form.querySelectorAll("[data-for]");
    for (const part of parts) part.hidden = !part.dataset.for?.split(" ").every((name) => chosen[name]);
  }

  /** Each time as it is now, for when it is cleared. */
  #remember() {
    /** @type {NodeListOf<HTMLInputElement>} */
    const times = this.#form.querySelectorAll("input[type=time]");
    for (const input of times) if (input.value) input.defaultValue = input.value;
  }

  /** @param {string} time */
  #addTime(time) {
    const item = copyOf(this.#template, HTMLLIElement);
    this.#times.append(item);
    const input = find(item, "input", HTMLInputElement);
    input.value = time;
    return input;
  }

  /** Who goes by keyboard or screen reader stays where the time was. @param {Element} item */
  #removeTime(item) {
    const beside = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    find(beside ?? this.#form, beside ? "[data-remove-time]" : "[data-add-time]", HTMLElement).focus();
  }

  #nameDays() {
    /** @type {NodeListOf<HTMLElement>} */
    const names = this.#form.querySelectorAll("[data-weekday]");
    for (const name of names) {
      // 1 January 2001 was a Monday.
      const day = `2001-01-0${name.dataset.weekday}`;
      name.textContent = date(day, { weekday: "short" });
      name.previousElementSibling?.setAttribute("aria-label", date(day, { weekday: "long" }));
    }
  }
}

/** @param {{value: string, defaultValue?: string}} control */
const chosenIn = ({ value, defaultValue = "" }) => value || defaultValue;
