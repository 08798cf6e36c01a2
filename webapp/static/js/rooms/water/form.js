import { changedMl } from "../../core/amounts.js";
import { changedDrink } from "../../core/drinks.js";
import { hereAt, wallClock } from "../../core/moment.js";
import { describe, showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */

/**
 * Prepares a fresh form for a drink: one that is being changed, or one without an amount that is being added.
 * @param {HTMLFormElement} form
 * @param {Drink} entry
 * @param {{words: import("./words.js").Words, unit: import("../../core/amounts.js").Unit,
 *   save: (entry: Drink) => void, cancel: () => void}} react
 */
export function formFor(form, entry, { words, unit, save, cancel }) {
  const amount = find(form, "[name=amount]", HTMLInputElement);
  const drink = find(form, "[name=drink]", HTMLSelectElement);
  const when = find(form, "[name=when]", HTMLInputElement);
  describe(form, entry.id);
  amount.value = words.typed(entry.ml);
  find(form, "[data-unit]", HTMLElement).textContent = words.unit();
  choose(drink, entry.drink);
  when.value = wallClock(entry);
  when.max = wallClock({ ...hereAt(), offset: entry.offset });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ml = changedMl(amount.value, unit, entry.ml);
    const result = changedDrink(entry, { when: when.value, ml, drink: drink.value });
    const wrong = showProblems(form, result.problems);
    if (wrong) wrong.focus();
    else save(result.entry);
  });
  find(form, "[data-cancel]", HTMLElement).addEventListener("click", cancel);
  form.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") cancel();
  });
  return form;
}

/**
 * Chooses a drink also when this build does not know it: saving must not change what was not touched.
 * @param {HTMLSelectElement} select @param {string} value
 */
function choose(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}
