/** Drinks as the store keeps them: {id, at, offset, ml, drink, counts}. `at` is in milliseconds, `offset` in minutes. */
import { WATER_DRINK_ML } from "limits";
import { dayOf, hereAt, movedTo } from "./days.js";

const UNCOUNTED = new Set(["alcohol"]);
const [SMALLEST, LARGEST] = WATER_DRINK_ML;

/** The moment of a drink, as the diary's days understand it. */
export const momentOf = ({ at, offset }) => ({ startedAt: at, offset });

/** The day on the wall where it was drunk. */
export const dayOfDrink = (drink) => dayOf(momentOf(drink));

/** Whether this kind of drink counts towards the goal. */
export const doesCount = (drink) => !UNCOUNTED.has(drink);

export const isAmount = (ml) => ml >= SMALLEST && ml <= LARGEST;

/**
 * A new drink of now; on an earlier day, at the same time of that day.
 * @param {string} id
 * @param {{ml: number, drink: string}} what
 * @param {string} day
 */
export function newDrink(id, { ml, drink }, day, now = Date.now()) {
  const { startedAt, offset } = momentOn(day, now);
  return { id, at: startedAt, offset, ml, drink, counts: doesCount(drink) };
}

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
 * @param {{when: string, ml: number, drink: string}} said
 * @returns {{entry: object, problems: Record<string, "missing" | "future" | "amount">}}
 */
export function changedDrink(before, { when, ml, drink }, now = Date.now()) {
  const { startedAt, offset } = movedTo(when, momentOf(before));
  const problems = {};
  if (Number.isNaN(startedAt)) problems.when = "missing";
  else if (startedAt > now) problems.when = "future";
  if (!isAmount(ml)) problems.amount = "amount";
  return { entry: { ...before, at: startedAt, offset, ml, drink, counts: doesCount(drink) }, problems };
}

/**
 * @returns {{counted: number, uncounted: number, all: number}} millilitres
 */
export function sums(drinks) {
  const sum = (some) => some.reduce((total, { ml }) => total + ml, 0);
  const counted = sum(drinks.filter(({ counts }) => counts));
  const all = sum(drinks);
  return { counted, uncounted: all - counted, all };
}
