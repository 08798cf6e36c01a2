/**
 * Days and longer periods as texts: "2026-11-22". They know no clock, so no change of the clock reaches them.
 *
 * @typedef {"day" | "week" | "month" | "year"} Kind
 */
const DAY = 86_400_000;

/** @param {number} time */
const asDay = (time) => new Date(time).toISOString().slice(0, 10);
/** @param {string} day */
const partsOf = (day) => day.split("-").map(Number);
/** @param {number} year @param {number} month */
const first = (year, month) => asDay(Date.UTC(year, month - 1, 1));

/** The day some days later; with a minus, earlier. @param {string} day @param {number} days */
export const daysLater = (day, days) => asDay(Date.parse(day) + days * DAY);

/** How many days later `to` is; with a minus, earlier. @param {string} from @param {string} to */
export const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY;

/**
 * The first day of the period that `day` is in. A week begins on Monday.
 * @param {Kind} kind @param {string} day
 */
export function beginOf(kind, day) {
  const [year, month] = partsOf(day);
  if (kind === "week") return daysLater(day, -((new Date(day).getUTCDay() + 6) % 7));
  if (kind === "month") return first(year, month);
  return kind === "year" ? first(year, 1) : day;
}

/**
 * The first day of the period that is `count` periods later.
 * @param {Kind} kind @param {string} day @param {number} count
 */
export function later(kind, day, count) {
  const begin = beginOf(kind, day);
  const [year, month] = partsOf(begin);
  if (kind === "month") return first(year, month + count);
  if (kind === "year") return first(year + count, 1);
  return daysLater(begin, count * (kind === "week" ? 7 : 1));
}

/** Every day of the period. @param {Kind} kind @param {string} day */
export function daysOf(kind, day) {
  const begin = beginOf(kind, day);
  const length = daysBetween(begin, later(kind, day, 1));
  return Array.from({ length }, (_, place) => daysLater(begin, place));
}
