/** What was done or drunk on the day before each night, to be laid beside it: amounts only, no cause. Pure. */
import { doesCount } from "./drinks.js";
import { groupedBy } from "./groups.js";
import { nightAhead, nightOf } from "./nights.js";

/**
 * @typedef {{cramps: import("./cramps.js").Cramp[], drinks: import("./drinks.js").Drink[],
 *   sessions: import("./practice.js").Practice[]}} Kept
 * @typedef {keyof typeof WAYS} Beside
 * @typedef {[night: string, amount: number]} Amount
 */

/** The routine of the evening: that of the plan. */
const ROUTINE = "bedtime";
const ALCOHOL = "alcohol";

/** What counts of a kind, and for which night: `water` in ml, the others 1 where there was any. */
const WAYS = {
  /** @param {Kept} kept @returns {Amount[]} */
  routine: ({ sessions }) =>
    sessions.filter(({ plan }) => plan === ROUTINE).map((session) => [nightAhead(session), 1]),
  /** @param {Kept} kept @returns {Amount[]} */
  water: ({ drinks }) =>
    drinks.filter(({ drink }) => doesCount(drink)).map((drink) => [nightAhead(drink), drink.ml]),
  /** @param {Kept} kept @returns {Amount[]} */
  alcohol: ({ drinks, cramps }) => [
    ...drinks.filter(({ drink }) => drink === ALCOHOL).map((drink) => day(nightAhead(drink))),
    ...cramps.filter(({ triggers }) => triggers?.includes(ALCOHOL)).map((cramp) => day(nightOf(cramp))),
  ],
};

/** @param {string} night @returns {Amount} */
const day = (night) => [night, 1];

/**
 * @param {Beside} kind @param {Kept} kept @param {string[]} nights that are shown
 * @returns {Map<string, number>} the amount of each night that has any
 */
export function besideOf(kind, kept, nights) {
  const groups = groupedBy(WAYS[kind](kept), ([night]) => night);
  const found = nights.flatMap((night) => {
    const amounts = (groups.get(night) ?? []).map(([, amount]) => amount);
    return amounts.length ? [/** @type {Amount} */ ([night, total(kind, amounts)])] : [];
  });
  return new Map(found);
}

/** @param {Beside} kind @param {number[]} amounts */
const total = (kind, amounts) => (kind === "water" ? amounts.reduce((sum, amount) => sum + amount, 0) : 1);
