/** Counts and middle values of cramps, of what was said about them: no score, no cause, nothing drawn further. Pure. */
import { groupedBy } from "./groups.js";
import { wallClock } from "./moment.js";
import { EVENING_HOUR, nightOf } from "./nights.js";

const HOURS = 24;
/** Hours of the window in which most cramps came. */
const WINDOW = 3;
/** Of fewer cramps a window says nothing. */
const FEWEST = 3;

/** @typedef {import("./cramps.js").Cramp} Cramp */

/** How many began in each hour of the day, by the clock where it was. @param {Cramp[]} cramps @returns {number[]} */
export function hoursOf(cramps) {
  /** @type {number[]} */
  const hours = Array(HOURS).fill(0);
  for (const cramp of cramps) hours[Number(wallClock(cramp).slice(11, 13))]++;
  return hours;
}

/**
 * The three hours in a row in which most cramps began; of several, those around the fullest hour.
 * @param {number[]} hours
 * @returns {{from: number, to: number, count: number} | null} whole hours, `to` is not among them; null for too few cramps
 */
export function usualHours(hours) {
  /** @param {number} from @param {number} length */
  const sum = (from, length) =>
    Array.from({ length }, (_, place) => hours[(from + place) % HOURS]).reduce((all, some) => all + some, 0);
  if (sum(0, HOURS) < FEWEST) return null;
  const windows = hours.map((_, from) => ({ from, to: (from + WINDOW) % HOURS, count: sum(from, WINDOW) }));
  return windows.reduce((best, each) =>
    each.count > best.count || (each.count === best.count && sum(each.from + 1, 1) > sum(best.from + 1, 1))
      ? each
      : best,
  );
}

/**
 * How many began in each three hours, from the evening on, of the nights to each weekday.
 * @param {Cramp[]} cramps @param {string[]} days one of each weekday, in the order that is wanted
 * @returns {{from: number, counts: number[]}[]} a row for each three hours, a count for each weekday
 */
export function weekdaysOf(cramps, days) {
  /** @param {string} day */
  const weekday = (day) => new Date(day).getUTCDay();
  const groups = days.map((day) => cramps.filter((cramp) => weekday(nightOf(cramp)) === weekday(day)));
  const hours = groups.map(hoursOf);
  return Array.from({ length: HOURS / WINDOW }, (_, row) => {
    const from = (EVENING_HOUR + row * WINDOW) % HOURS;
    return {
      from,
      counts: hours.map((some) => some.slice(from, from + WINDOW).reduce((all, n) => all + n, 0)),
    };
  });
}

/**
 * How often at each place and side, the most often first.
 * @param {Cramp[]} cramps
 * @returns {{area: string, left: number, right: number, unsaid: number}[]}
 */
export function placesOf(cramps) {
  const groups = [...groupedBy(cramps, ({ area }) => area)].sort(byLength);
  return groups.map(([area, some]) => {
    /** @param {Cramp["side"]} wanted */
    const count = (wanted) => some.filter(({ side }) => side === wanted).length;
    return { area, left: count("left"), right: count("right"), unsaid: count(null) };
  });
}

/**
 * What helped how often, the most often first, and what else was tried.
 * @param {Cramp[]} cramps
 * @returns {{said: number, helpers: {helped: string, count: number, tried: number}[]}} `said`: of so many cramps somebody
 *   said what helped; `tried`: at so many it was held in the guide, or helped
 */
export function helpersOf(cramps) {
  const ways = new Set(cramps.flatMap(({ helped, tried = [] }) => (helped ? [helped, ...tried] : tried)));
  const helpers = [...ways].map((way) => ({
    helped: way,
    count: cramps.filter(({ helped }) => helped === way).length,
    tried: cramps.filter(({ helped, tried = [] }) => helped === way || tried.includes(way)).length,
  }));
  helpers.sort((one, other) => other.count - one.count || other.tried - one.tried);
  return { said: cramps.filter(({ helped }) => helped).length, helpers };
}

/**
 * The middle value (the median) and the highest, of what was said.
 * @param {(number | null | undefined)[]} values
 * @returns {{said: number, median: number, most: number} | null} null when nothing was
 */
export function spreadOf(values) {
  const said = values.flatMap((value) => value ?? []).sort((one, other) => one - other);
  if (!said.length) return null;
  const half = said.length / 2;
  const median = (said[Math.ceil(half) - 1] + said[Math.floor(half)]) / 2;
  return { said: said.length, median, most: said[said.length - 1] };
}

/** @param {[unknown, unknown[]]} one @param {[unknown, unknown[]]} other */
const byLength = ([, one], [, other]) => other.length - one.length;
