import { beginOf, daysLater, later } from "../../core/periods.js";

const WALL = { timeZone: "UTC" };
const LOOKS = {
  day: { short: (key) => Number(key), long: (key) => `${key}:00` },
  week: { short: { weekday: "short" }, long: { weekday: "long", day: "numeric", month: "short" } },
  month: { short: { day: "numeric" }, long: { weekday: "short", day: "numeric", month: "short" } },
  year: { short: { month: "narrow" }, long: { month: "long" } },
};

/** How a column of a history is called. @param {"short" | "long"} length below the picture, or in the table */
export function columnWord(kind, key, { locale }, length) {
  const look = LOOKS[kind][length];
  if (typeof look === "function") return String(look(key));
  return new Intl.DateTimeFormat(locale, { ...look, ...WALL }).format(Date.parse(key));
}

/** How a period is called: "Today", "16–22 November", "November 2026", "2026". */
export function periodWord(kind, day, { locale, day: dayWord }) {
  if (kind === "day") return dayWord(day).name;
  const format = (look) => new Intl.DateTimeFormat(locale, { ...look, ...WALL });
  if (kind === "year") return day.slice(0, 4);
  if (kind === "month") {
    const name = format({ month: "long", year: "numeric" }).format(Date.parse(day));
    return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
  }
  const [begin, end] = [beginOf(kind, day), daysLater(later(kind, day, 1), -1)];
  return format({ day: "numeric", month: "long" }).formatRange(Date.parse(begin), Date.parse(end));
}
