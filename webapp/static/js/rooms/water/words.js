import { inUnit, toMl } from "../../core/amounts.js";
import { amountIn, LOOK, UNITS } from "../../ui/amount.js";
import { clock, dayWords, number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

const COLUMNS = ["date", "time", "ml", "drink", "counts"];
/** @typedef {ReturnType<typeof wordsOf>} Words */

/**
 * The words for amounts and drinks: names of drinks from the form of the page, the rest from its sentences.
 * @param {HTMLElement} root
 * @param {() => keyof typeof UNITS} unit that amounts are read in
 */
export function wordsOf(root, unit) {
  /** @type {HTMLTemplateElement | null} */
  const template = root.querySelector("[data-template=form]");
  /** @type {NodeListOf<HTMLOptionElement>} */
  const options = (template?.content ?? root).querySelectorAll("[name=drink] option");
  const drinks = new Map([...options].map(({ value, text }) => [value, text]));

  /** @param {number} ml */
  const amount = (ml) => amountIn(unit())(ml);
  /** As it is typed into a field. @param {number} ml */
  const typed = (ml) =>
    Number.isFinite(ml) ? number(inUnit(ml, unit()), { ...LOOK, useGrouping: false }) : "";
  /** @param {string} id */
  const drink = (id) => drinks.get(id) ?? id;

  return {
    /** The head of the table that is exported. */
    columns: () => COLUMNS.map((name) => say(`column-${name}`)),
    unit: () => UNITS[unit()],
    /** @param {number} value */
    number: (value) => number(value, LOOK),
    amount,
    typed,
    /** What was typed in the unit before; what is no amount stays as it is. @param {string} text @param {keyof typeof UNITS} before */
    retyped: (text, before) => (before === unit() ? text : typed(toMl(text, before)) || text),
    drink,
    time: clock,
    day: dayWords,
    /** A sentence about an entry, such as "Noted: Water, 250 ml." @param {string} sentence @param {{ml: number, drink: string}} entry */
    about: (sentence, entry) => say(sentence, { drink: drink(entry.drink), amount: amount(entry.ml) }),
  };
}
