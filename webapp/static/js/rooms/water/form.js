import { changedMl } from "../../core/amounts.js";
import { changedDrink } from "../../core/drinks.js";
import { hereAt, wallClock } from "../../core/moment.js";
import { describe, showProblems } from "../../ui/fields.js";

/**
 * Prepares a fresh form for a drink: one that is being changed, or one without an amount that is being added.
 * @param {HTMLFormElement} form
 * @param {object} entry
 * @param {{words: object, unit: string, save: (entry: object) => void, cancel: () => void}} react
 */
export function formFor(form, entry, { words, unit, save, cancel }) {
  const { amount, drink, when } = form.elements;
  describe(form, entry.id);
  amount.value = words.typed(entry.ml);
  form.querySelector("[data-unit]").textContent = words.unit();
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
  form.querySelector("[data-cancel]").addEventListener("click", cancel);
  form.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") cancel();
  });
  return form;
}

/** Chooses a drink also when this build does not know it: saving must not change what was not touched. */
function choose(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}
