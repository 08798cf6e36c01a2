import { wallClock } from "../../core/moment.js";
import { find } from "../../ui/find.js";
import { formFor } from "./form.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */
/**
 * @typedef {{copy: import("../../ui/find.js").Copy, words: import("./words.js").Words,
 *   unit: () => import("../../core/amounts.js").Unit, react: {editing: () => void, left: () => void,
 *   drop: (entry: Drink) => void, save: (before: Drink, after: Drink) => Promise<boolean>}}} Page  `save` resolves to
 *   whether it was kept
 */

/**
 * One drink in the list of a day, or the form that changes it.
 * @param {Drink} first @param {Page} page
 */
export function newItem(first, { copy, words, unit, react }) {
  const element = copy("entry", HTMLLIElement);
  /** @param {string} name */
  const part = (name) => find(element, `[data-${name}]`, HTMLElement);
  const clock = find(element, "[data-time]", HTMLTimeElement);
  let entry = first;
  /** @type {HTMLFormElement | null} */
  let form = null;

  /** @param {Drink} next */
  function show(next) {
    entry = next;
    const time = words.time(entry);
    const what = `${words.drink(entry.drink)}, ${words.amount(entry.ml)}`;
    clock.dateTime = wallClock(entry);
    clock.textContent = time;
    part("what").textContent = what;
    part("uncounted").hidden = entry.counts;
    for (const which of element.querySelectorAll("[data-which]")) which.textContent = `${what}, ${time}`;
  }

  function edit() {
    if (form) return;
    react.editing();
    const before = entry;
    form = formFor(copy("form", HTMLFormElement), before, {
      words,
      unit: unit(),
      save: (after) => save(before, after),
      cancel: leave,
    });
    part("view").hidden = true;
    element.append(form);
    find(form, "[name=amount]", HTMLInputElement).focus();
  }

  function close() {
    form?.remove();
    form = null;
    part("view").hidden = false;
  }

  /** @param {Drink} before @param {Drink} after */
  async function save(before, after) {
    if (!(await react.save(before, after))) return;
    leave();
  }

  function leave() {
    close();
    focus();
    react.left();
  }

  const focus = () => part("edit").focus();

  part("edit").addEventListener("click", edit);
  part("drop").addEventListener("click", () => react.drop(entry));
  return { element, show, focus, open: () => (form ? entry : null) };
}
