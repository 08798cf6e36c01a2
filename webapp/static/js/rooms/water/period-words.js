import { beginOf, daysLater, later } from "../../core/periods.js";
import { capital, date, dates, dayWords, timeOfDay } from "../../ui/locale.js";

/** @typedef {"day" | "week" | "month" | "year"} Period */

/** @type {Record<Exclude<Period, "day">, Record<"short" | "long", Intl.DateTimeFormatOptions>>} */
const LOOKS = {
  week: { short: { weekday: "short" }, long: { weekday: "long", day: "numeric", month: "short" } },
  month: { short: { day: "numeric" }, long: { weekday: "short", day: "numeric", month: "short" } },
  year: { short: { month: "narrow" }, long: { month: "long" } },
};

/**
 * How a column of a history is called.
 * @param {Period} kind @param {string} key the hour, the day or the month
 * @param {"short" | "long"} length below the picture, or in the table
 */
export function columnWord(kind, key, length) {
  if (kind !== "day") return date(key, LOOKS[kind][length]);
  return length === "short" ? date(`1970-01-01T${key}:00Z`, { hour: "numeric" }) : timeOfDay(`${key}:00`);
}

/**
 * How a period is called: "Today", "16–22 November", "November 2026", "2026".
 * @param {Period} kind @param {string} day any of its days
 */
export function periodWord(kind, day) {
  if (kind === "day") return dayWords(day).name;
  if (kind === "year") return day.slice(0, 4);
  if (kind === "month") return capital(date(day, { month: "long", year: "numeric" }));
  const [begin, end] = [beginOf(kind, day), daysLater(later(kind, day, 1), -1)];
  return dates(begin, end, { day: "numeric", month: "long" });
}
