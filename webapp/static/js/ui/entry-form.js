import { wallClock } from "../core/moment.js";
import { nowFor } from "../core/moved.js";
import { describe, showProblems } from "./fields.js";
import { find } from "./find.js";

/**
 * What every form for an entry does: it says beside its field what is wrong, and loses nothing that was typed.
 * @template Entry
 * @param {HTMLFormElement} form
 * @param {string} key different for each form
 * @param {{changed: () => {entry: Entry, problems: Record<string, string>}, save: (entry: Entry) => void,
 *   cancel: () => void}} react `changed` gives the entry as the form has it now
 */
export function entryForm(form, key, { changed, save, cancel }) {
  describe(form, key);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { entry, problems } = changed();
    const wrong = showProblems(form, problems);
    if (wrong) wrong.focus();
    else save(entry);
  });
  find(form, "[data-cancel]", HTMLElement).addEventListener("click", cancel);
  form.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") cancel();
  });
  return form;
}

/**
 * Fills the field for when it was: the clock of that place, and nothing that is still to come.
 * @param {HTMLInputElement} input @param {import("../core/moment.js").Moment} moment
 */
export function fillWhen(input, moment) {
  const [value, now] = [moment, nowFor(moment)].map(wallClock);
  input.value = value;
  // In the hour that comes twice the clocks read less now than they did when it was.
  input.max = value > now ? value : now;
}

/**
 * Chooses a value also when this build does not know it: saving must not change what was not touched.
 * @param {HTMLSelectElement} select @param {string} value
 */
export function choose(select, value) {
  if (!valuesOf(select).has(value)) select.add(new Option(value, value));
  select.value = value;
}

/** @param {HTMLSelectElement} select */
export const valuesOf = (select) => new Set([...select.options].map(({ value }) => value));
