/** Drinks as the water room has them. Pure. */
import { WATER_DRINK_ML } from "limits";
import { dayOf, hereAt } from "./moment.js";
import { movedTo } from "./moved.js";

/**
 * @typedef {{ml: number, drink: string}} Cup  `drink` is its kind
 * @typedef {{id: string, counts: boolean} & Cup & import("./moment.js").Moment} Drink  `counts`: towards the goal
 */

const UNCOUNTED = new Set(["alcohol"]);
const [SMALLEST, LARGEST] = WATER_DRINK_ML;

/** Whether this kind of drink counts towards the goal. @param {string} drink */
export const doesCount = (drink) => !UNCOUNTED.has(drink);

/** @param {number} ml */
export const isAmount = (ml) => ml >= SMALLEST && ml <= LARGEST;

/**
 * A new drink of now; on an earlier day, at the same time of that day.
 * @param {string} id
 * @param {Cup} what
 * @param {string} day
 * @returns {Drink}
 */
export const newDrink = (id, { ml, drink }, day, now = Date.now()) => ({
  id,
  ...momentOn(day, now),
  ml,
  drink,
  counts: doesCount(drink),
});

/** @param {string} day @param {number} now */
function momentOn(day, now) {
  const here = hereAt(now);
  if (day === dayOf(here)) return here;
  const moment = new Date(now);
  const [year, month, date] = day.split("-").map(Number);
  moment.setFullYear(year, month - 1, date);
  return hereAt(moment.getTime());
}

/**
 * The drink with what a form says; and by field what is wrong.
 * @param {Drink} before
 * @param {{when: string} & Cup} said
 * @returns {{entry: Drink, problems: {when?: "missing" | "future", amount?: "amount"}}}
 */
export function changedDrink(before, { when, ml, drink }, now = Date.now()) {
  const moment = movedTo(when, before);
  /** @type {{when?: "missing" | "future", amount?: "amount"}} */
  const problems = {};
  if (Number.isNaN(moment.at)) problems.when = "missing";
  else if (moment.at > now) problems.when = "future";
  if (!isAmount(ml)) problems.amount = "amount";
  return { entry: { ...before, ...moment, ml, drink, counts: doesCount(drink) }, problems };
}

/**
 * @param {Drink[]} drinks
 * @returns {{counted: number, uncounted: number, all: number}} millilitres
 */
export function sums(drinks) {
  /** @param {Drink[]} some */
  const sum = (some) => some.reduce((total, { ml }) => total + ml, 0);
  const counted = sum(drinks.filter(({ counts }) => counts));
  const all = sum(drinks);
  return { counted, uncounted: all - counted, all };
}
