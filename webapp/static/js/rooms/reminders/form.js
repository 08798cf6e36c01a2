/** The form of the wishes: shows them, and calls back with what changed of them as soon as a change is whole. */
import { date } from "../../ui/locale.js";

const CHECKED = ["water", "stretch", "discreet"];
const VALUES = ["every", "from", "to", "quietFrom", "quietTo", "bed", "stretchAt", "mode"];

export class PreferencesForm {
  #form;
  #times;
  #template;
  /** As the form had them after the last change: another tab may change the others. */
  #before = {};

  /** @param {(wishes: Partial<import("../../core/times.js").ReminderPreferences>) => void} changed */
  constructor(root, changed) {
    this.#form = root.querySelector("[data-wishes]");
    this.#times = root.querySelector("[data-own-times]");
    this.#template = root.querySelector("[data-own-time]");
    this.#nameDays();
    const tell = () => {
      this.#fit();
      if (this.#form.checkValidity()) changed(this.#changes());
    };
    this.#form.addEventListener("change", tell);
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("click", ({ target }) => {
      if (target.closest("[data-add-time]")) this.#addTime("12:00").focus();
      else if (!target.closest("[data-remove-time]")) return;
      target.closest("[data-remove-time]")?.parentElement.remove();
      tell();
    });
  }

  /** @param {import("../../core/times.js").ReminderPreferences} wishes */
  show(wishes) {
    const { elements } = this.#form;
    for (const name of CHECKED) elements[name].checked = wishes[name];
    for (const name of VALUES) elements[name].value = wishes[name];
    for (const box of elements.day) box.checked = wishes.days.includes(Number(box.value));
    this.#times.replaceChildren();
    for (const time of wishes.times) this.#addTime(time);
    this.#fit();
    this.#before = this.#read();
  }

  /** With a doctor's limit nothing asks for water. */
  limit(limited) {
    this.#form.elements.water.disabled = limited;
  }

  #changes() {
    const before = this.#before;
    this.#before = this.#read();
    const differs = ([name, value]) => String(value) !== String(before[name]);
    return Object.fromEntries(Object.entries(this.#before).filter(differs));
  }

  #read() {
    const { elements } = this.#form;
    const checked = Object.fromEntries(CHECKED.map((name) => [name, elements[name].checked]));
    const values = Object.fromEntries(VALUES.map((name) => [name, elements[name].value]));
    return {
      ...checked,
      ...values,
      every: Number(values.every),
      days: [...elements.day].filter((box) => box.checked).map((box) => Number(box.value)),
      times: [...this.#times.querySelectorAll("input")].map((input) => input.value),
    };
  }

  /** Only what matters to the choices made; what is hidden is not asked for. */
  #fit() {
    const { water, stretch, mode } = this.#form.elements;
    const chosen = { water: water.checked, stretch: stretch.checked, [mode.value]: true };
    for (const part of this.#form.querySelectorAll("[data-for]")) {
      part.hidden = !part.dataset.for.split(" ").every((name) => chosen[name]);
      for (const input of part.querySelectorAll("input[type=time]")) input.required = !part.hidden;
    }
  }

  #addTime(time) {
    this.#times.append(this.#template.content.cloneNode(true));
    const input = this.#times.lastElementChild.querySelector("input");
    input.value = time;
    return input;
  }

  #nameDays() {
    for (const name of this.#form.querySelectorAll("[data-weekday]")) {
      // 1 January 2001 was a Monday.
      const day = `2001-01-0${name.dataset.weekday}`;
      name.textContent = date(day, { weekday: "short" });
      name.previousElementSibling.setAttribute("aria-label", date(day, { weekday: "long" }));
    }
  }
}
