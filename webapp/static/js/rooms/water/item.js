import { find } from "../../ui/find.js";

/**
 * Writes what was drunk into its view.
 * @param {HTMLLIElement} element @param {import("../../core/drinks.js").Drink} drink
 * @param {import("./words.js").Words} words
 */
export function showDrink(element, { drink, ml, counts }, words) {
  const what = `${words.drink(drink)}, ${words.amount(ml)}`;
  find(element, "[data-what]", HTMLElement).textContent = what;
  find(element, "[data-uncounted]", HTMLElement).hidden = counts;
  return what;
}
