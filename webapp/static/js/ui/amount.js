/** How an amount to drink is written. */
import { inUnit } from "../core/amounts.js";
import { number } from "./locale.js";

/** @typedef {import("../core/amounts.js").Unit} Unit */

/** @type {Record<Unit, string>} */
export const UNITS = { ml: "ml", cl: "cl", floz: "fl oz" };
export const LOOK = { maximumFractionDigits: 1 };

/** "250 ml", never broken in two. @param {Unit} unit */
export const amountIn = (unit) => (/** @type {number} */ ml) =>
  `${number(inUnit(ml, unit), LOOK)} ${UNITS[unit]}`.replaceAll(" ", "\u00A0");
