import { inUnit } from "../../core/amounts.js";
import { dayWords, localeHere, timeWords } from "../../ui/dates.js";

/**
 * The words of the page: names of drinks from its form, the rest from its data attributes and Intl.
 * @param {HTMLElement} root
 * @param {() => string} unit that amounts are read in
 */
export function wordsOf(root, unit) {
  const locale = localeHere();
  const options = root.querySelector("[data-template=form]").content.querySelectorAll("[name=drink] option");
  const drinks = new Map([...options].map(({ value, text }) => [value, text]));
  const time = timeWords(locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const units = { ml: "ml", cl: "cl", floz: "fl oz" };

  const words = {
    locale,
    columns: JSON.parse(root.dataset.columns),
    unit: () => units[unit()],
    number: (value) => number.format(value),
    /** "250 ml", never broken in two. */
    amount: (ml) => `${number.format(inUnit(ml, unit()))}\u00A0${units[unit()].replace(" ", "\u00A0")}`,
    /** As it is typed into a field. */
    typed: (ml) =>
      Number.isFinite(ml)
        ? inUnit(ml, unit()).toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 1 })
        : "",
    drink: (id) => drinks.get(id) ?? id,
    time,
    day: (day, today) => dayWords(day, locale, today),
    /** A sentence of the page, such as "Noted: {drink}, {amount}." */
    say: (sentence, values = {}) =>
      root.dataset[sentence].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ""),
    /** The same about an entry. */
    sayOf: (sentence, { ml, drink }) =>
      words.say(sentence, { drink: words.drink(drink), amount: words.amount(ml) }),
  };
  return words;
}
