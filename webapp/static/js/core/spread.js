/**
 * Drinks of some hours that were noted all together, and the times that a person then says they were drunk at. Pure.
 * Decision 0053 says why, and what it may never hide.
 */
import { WATER_CUPS_ML, WATER_NOTED_TOGETHER_MINUTES, WATER_SLOW_DOWN_ML_PER_HOUR } from "limits";
import { fullestHour, HOUR, hourBefore, withinTheHour } from "./hour.js";
import { dayOf, hereAt } from "./moment.js";

/** @typedef {import("./drinks.js").Drink} Drink */

/** Milliseconds within which drinks that follow each other may have been noted afterwards. */
const TOGETHER = WATER_NOTED_TOGETHER_MINUTES * 60_000;
const LARGEST_PART = Math.max(...WATER_CUPS_ML);

/**
 * The drinks that were just noted in a row, where they alone make it too much for an hour; else none. A single one is too
 * much by itself. After that time they are taken for what they look like.
 * @param {Drink[]} drinks @param {number} now ms
 * @returns {Drink[]} latest first
 */
export function notedTogether(drinks, now) {
  const latest = hourBefore(drinks, now).sort((one, other) => other.at - one.at);
  const gap = latest.findIndex(({ at }, place) => (latest[place - 1]?.at ?? now) - at > TOGETHER);
  const row = gap < 0 ? latest : latest.slice(0, gap);
  const others = latest.slice(row.length);
  const isTooMuch = withinTheHour(latest, now).level && !withinTheHour(others, now).level;
  return isTooMuch && (row.length > 1 || row[0].ml > WATER_SLOW_DOWN_ML_PER_HOUR) ? row : [];
}

/**
 * The moments between which somebody drank, from two times of today, as a field has them.
 * @param {string} from @param {string} to "HH:MM" @param {number} now ms
 * @returns {{from: number, to: number, problems: {from?: "missing-time" | "order", to?: "missing-time" | "future"}}}
 */
export function spanOf(from, to, now) {
  const [begin, end] = [from, to].map((time) => new Date(`${dayOf(hereAt(now))}T${time}`).getTime());
  /** @type {{from?: "missing-time" | "order", to?: "missing-time" | "future"}} */
  const problems = {};
  if (Number.isNaN(begin)) problems.from = "missing-time";
  if (Number.isNaN(end)) problems.to = "missing-time";
  else if (end > now) problems.to = "future";
  else if (begin >= end) problems.from = "order";
  return { from: begin, to: end, problems };
}

/**
 * The same drinks at even distances; a large one becomes several of the size of a cup. Not one millilitre is lost.
 * @param {Drink[]} drinks @param {{from: number, to: number}} span ms @param {() => string} newId
 * @returns {Drink[]}
 */
export function spreadOver(drinks, { from, to }, newId) {
  const parts = drinks.toReversed().flatMap((drink) => partsOf(drink, newId));
  const distance = (to - from) / parts.length;
  return parts.map((part, place) => ({ ...part, ...hereAt(Math.round(from + (place + 0.5) * distance)) }));
}

/** @param {Drink} drink @param {() => string} newId */
function partsOf(drink, newId) {
  const count = Math.ceil(drink.ml / LARGEST_PART);
  return Array.from({ length: count }, (_, place) => ({
    ...drink,
    id: place ? newId() : drink.id,
    ml: Math.floor((drink.ml * (place + 1)) / count) - Math.floor((drink.ml * place) / count),
  }));
}

/**
 * What the fullest hour would hold, with all else that was drunk.
 * @param {Drink[]} drinks all of them @param {Drink[]} before @param {Drink[]} after the same, spread
 */
export function fullestAfter(drinks, before, after) {
  const moved = new Set(before.map(({ id }) => id));
  const near = drinks.filter(
    ({ id, at }) => !moved.has(id) && after.some((each) => Math.abs(each.at - at) < HOUR),
  );
  return fullestHour([...near, ...after]);
}
