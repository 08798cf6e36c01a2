import { showTime } from "../../ui/entry.js";
import { find } from "../../ui/find.js";

/**
 * Writes what was drunk into its view.
 * @param {HTMLLIElement} element @param {import("../../core/drinks.js").Drink} entry
 * @param {import("./words.js").Words} words
 */
export function showDrink(element, entry, words) {
  const { drink, ml, counts } = entry;
  const what = `${words.drink(drink)}, ${words.amount(ml)}`;
  find(element, "[data-what]", HTMLElement).textContent = what;
  find(element, "[data-uncounted]", HTMLElement).hidden = counts;
  return `${what}, ${showTime(element, entry)}`;
}
