/** What was drunk in a period, in columns: the hours of a day, the days of a week or month, the months of a year. */
import { wallClock } from "./days.js";
import { dayOfDrink, momentOf, sums } from "./drinks.js";
import { daysOf } from "./periods.js";

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));

/**
 * @typedef {{key: string, counted: number, uncounted: number, all: number, days: number}} Column `key` is an hour, a
 *   day or a month; amounts are in millilitres, in a year's column the mean of the `days` that have something noted
 * @param {"day" | "week" | "month" | "year"} kind
 * @param {string} day any day of the period
 * @returns {{columns: Column[], mean: {counted: number, all: number, days: number}}} `mean` is a day's, of the days
 *   that have something noted: an empty day may be one on which nobody logged
 */
export function historyOf(kind, day, drinks) {
  const days = new Set(daysOf(kind, day));
  const within = drinks.filter((drink) => days.has(dayOfDrink(drink)));
  const keys = kind === "day" ? HOURS : [...new Set([...days].map((each) => keyOf(kind, each)))];
  const groups = new Map(keys.map((key) => [key, []]));
  for (const drink of within)
    groups.get(kind === "day" ? hourOf(drink) : keyOf(kind, dayOfDrink(drink))).push(drink);
  const columns = [...groups].map(([key, some]) => ({
    key,
    ...(kind === "year" ? meanOf(some) : { ...sums(some), days: daysIn(some) }),
  }));
  return { columns, mean: meanOf(within) };
}

const keyOf = (kind, day) => (kind === "year" ? day.slice(0, 7) : day);

const hourOf = (drink) => wallClock(momentOf(drink)).slice(11, 13);

const daysIn = (drinks) => new Set(drinks.map(dayOfDrink)).size;

function meanOf(drinks) {
  const days = daysIn(drinks);
  const means = Object.entries(sums(drinks)).map(([name, ml]) => [name, days ? Math.round(ml / days) : 0]);
  return { ...Object.fromEntries(means), days };
}
