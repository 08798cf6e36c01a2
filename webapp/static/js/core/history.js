/** What was drunk in a period, in columns: the hours of a day, the days of a week or month, the months of a year. */
import { sums } from "./drinks.js";
import { dayOf, wallClock } from "./moment.js";
import { daysOf } from "./periods.js";

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));

/**
 * @typedef {import("./drinks.js").Drink} Drink
 * @typedef {import("./periods.js").Kind} Kind
 * @typedef {{key: string, counted: number, uncounted: number, all: number, days: number}} Column `key` is an hour, a
 *   day or a month; amounts are in millilitres, in a year's column the mean of the `days` that have something noted
 * @param {Kind} kind
 * @param {string} day any day of the period
 * @param {Drink[]} drinks
 * @returns {{columns: Column[], mean: {counted: number, all: number, days: number}}} `mean` is a day's, of the days
 *   that have something noted: an empty day may be one on which nobody logged
 */
export function historyOf(kind, day, drinks) {
  const days = new Set(daysOf(kind, day));
  const within = drinks.filter((drink) => days.has(dayOf(drink)));
  const keys = kind === "day" ? HOURS : [...new Set([...days].map((each) => keyOf(kind, each)))];
  /** @type {Map<string, Drink[]>} */
  const groups = new Map(keys.map((key) => [key, []]));
  for (const drink of within)
    groups.get(kind === "day" ? hourOf(drink) : keyOf(kind, dayOf(drink)))?.push(drink);
  const columns = [...groups].map(([key, some]) => ({
    key,
    ...(kind === "year" ? meanOf(some) : { ...sums(some), days: daysIn(some) }),
  }));
  return { columns, mean: meanOf(within) };
}

/**
 * On how many of the days until today the goal was reached.
 * @param {Column[]} columns one for each day @param {number} goal ml @param {string} today
 */
export function reachedIn(columns, goal, today) {
  const past = columns.filter(({ key }) => key <= today);
  return { reached: past.filter(({ counted }) => counted >= goal).length, days: past.length };
}

/** @param {Kind} kind @param {string} day */
const keyOf = (kind, day) => (kind === "year" ? day.slice(0, 7) : day);

/** @param {Drink} drink */
const hourOf = (drink) => wallClock(drink).slice(11, 13);

/** @param {Drink[]} drinks */
const daysIn = (drinks) => new Set(drinks.map(dayOf)).size;

/** @param {Drink[]} drinks */
function meanOf(drinks) {
  const days = daysIn(drinks);
  const { counted, uncounted, all } = sums(drinks);
  /** @param {number} ml */
  const mean = (ml) => (days ? Math.round(ml / days) : 0);
  return { counted: mean(counted), uncounted: mean(uncounted), all: mean(all), days };
}
