/**
 * Amounts in millilitres, and in the unit that a person reads.
 *
 * @typedef {"ml" | "cl" | "floz"} Unit  the last is the US fluid ounce
 */

const SIZES = { ml: 1, cl: 10, floz: 29.5735 };
/** From here on a fluid ounce needs no decimal. */
const MANY_OUNCES = 20;
const NUMBER = /^\d{1,5}([.,]\d{1,3})?$/;

/** The number of the unit, rounded as far as it is of use. @param {number} ml @param {Unit} unit */
export function inUnit(ml, unit) {
  const value = ml / SIZES[unit];
  const digits = unit === "ml" || (unit === "floz" && value >= MANY_OUNCES) ? 0 : 1;
  return Number(value.toFixed(digits));
}

/**
 * Whole millilitres of what somebody typed in a unit; NaN when it is no number.
 * @param {string} text @param {Unit} unit
 */
export function toMl(text, unit) {
  const typed = text.trim();
  return NUMBER.test(typed) ? Math.round(Number(typed.replace(",", ".")) * SIZES[unit]) : Number.NaN;
}

/**
 * As `toMl`, but what was not touched stays exact: 200 ml are shown as 6.8 fl oz, which would be 201 ml.
 * @param {string} text @param {Unit} unit @param {number} before ml
 */
export function changedMl(text, unit, before) {
  const typed = toMl(text, unit);
  return Number.isFinite(before) && typed === toMl(String(inUnit(before, unit)), unit) ? before : typed;
}
