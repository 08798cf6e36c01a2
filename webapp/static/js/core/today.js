/**
 * What the first screen's *Today* has to show. Pure.
 *
 * @typedef {import("./moment.js").Moment} Moment
 * @typedef {import("./drinks.js").Drink} Drink
 * @typedef {{goal: number, limited: boolean, limit: number | null}} Wanted  in ml
 */
import { dayOf } from "./moment.js";
import { lastNight, nightOf } from "./nights.js";

const DAY = 86_400_000;
/** Days of which a drink tells that somebody notes what they drink. */
const LATELY = 7;

/**
 * Nights that are over since the one of the last cramp.
 * @param {Moment[]} cramps @param {Moment} now
 * @returns {number | null} null where there is nothing to count yet
 */
export function nightsSince(cramps, now) {
  const last = cramps.map(nightOf).sort().at(-1);
  if (!last) return null;
  const nights = (Date.parse(lastNight(now)) - Date.parse(last)) / DAY;
  return nights > 0 ? nights : null;
}

/**
 * What was drunk today, of the goal or of a doctor's limit, against which every drink counts.
 * @param {Drink[]} drinks @param {Wanted} wanted @param {Moment} now
 * @returns {{ml: number, whole: number} | null} null for who notes no drinks
 */
export function drunkToday(drinks, { goal, limited, limit }, now) {
  if (!drinks.some(({ at }) => now.at - at < LATELY * DAY)) return null;
  const today = drinks.filter((drink) => dayOf(drink) === dayOf(now) && (limited || drink.counts));
  const ml = today.reduce((all, drink) => all + drink.ml, 0);
  return { ml, whole: limited && limit !== null ? limit : goal };
}
