import { changedMl } from "../../core/amounts.js";
import { changedDrink } from "../../core/drinks.js";
import { choose, entryForm, fillWhen } from "../../ui/entry-form.js";
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
  amount.value = words.typed(entry.ml);
  find(form, "[data-unit]", HTMLElement).textContent = words.unit();
  choose(drink, entry.drink);
  fillWhen(when, entry);

  const changed = () => {
    const ml = changedMl(amount.value, unit, entry.ml);
    return changedDrink(entry, { when: when.value, ml, drink: drink.value });
  };
  return entryForm(form, entry.id, { changed, save, cancel });
}
