/** How the reader writes numbers, dates and clock times. Beside it only speaker.js, of other readers, asks `Intl` for them. */
import { dayOf, hereAt, shownAt } from "../core/moment.js";

const DAY = 86_400_000;

/** @type {Record<string, string>} The region a reader of a language is taken for, unless the browser names one. */
export const USUAL_REGION = { en: "GB", es: "ES", nl: "NL" };

/** @type {Map<string, unknown>} Making a format takes a slow phone 50 ms the first time; using it, next to nothing. */
const formats = new Map();

/** The language of the page. */
export const language = () => document.documentElement.lang;

/**
 * The page's language as this reader writes it: the order of a date, the decimal sign, and whether a clock has 12 hours
 * or 24. "en" alone would be American for everybody.
 */
export function locale() {
  const lang = language();
  const region = USUAL_REGION[lang];
  const own = navigator.languages.find((each) => each.startsWith(`${lang}-`));
  return own ?? (region ? `${lang}-${region}` : lang);
}

/**
 * A count of up to three digits is written by all readers of our languages as it is, without a format being made.
 * @param {number} value @param {Intl.NumberFormatOptions} [look]
 */
export const number = (value, look) =>
  look || value % 1 || value < 0 || value > 999
    ? kept(Intl.NumberFormat, locale(), look).format(value)
    : `${value}`;

/** What this reader's spreadsheet parts the cells of a table by. */
export const cellSeparator = () => (number(0.5).includes(",") ? ";" : ",");

/** "3 min", or "3 minutes". @param {number} value @param {"second" | "minute" | "hour"} unit @param {"short" | "long"} [unitDisplay] */
export const duration = (value, unit, unitDisplay = "short") =>
  number(value, { style: "unit", unit, unitDisplay });

/**
 * A moment by the clock on the wall where it was: "03:12", or "3:12 am" for who reads it so.
 * @param {import("../core/moment.js").Moment} moment
 * @param {Intl.DateTimeFormatOptions} [more] such as the weekday
 */
export const clock = (moment, more = {}) =>
  dateFormat({ ...more, hour: hasTwelve() ? "numeric" : "2-digit", minute: "2-digit" }).format(
    shownAt(moment),
  );

/** The same by the clock of this phone. @param {number} at milliseconds @param {Intl.DateTimeFormatOptions} [more] */
export const clockHere = (at, more) => clock(hereAt(at), more);

/** Whether the reader's clock has twelve hours. */
const hasTwelve = () => dateFormat({ hour: "numeric" }).resolvedOptions().hour12;

/** A time of any day; not of the first one, whose midnight is 0 and to fake clocks no time. @param {string} time "09:00" */
export const timeOfDay = (time) => clock({ at: Date.parse(`1970-01-02T${time}Z`), offset: 0 });

/** @param {string} day "2026-11-22", "2026-11", or with a time of UTC @param {Intl.DateTimeFormatOptions} look */
export const date = (day, look) => dateFormat(look).format(Date.parse(day));

/** "16–22 November". @param {string} first @param {string} last @param {Intl.DateTimeFormatOptions} look */
export const dates = (first, last, look) => dateFormat(look).formatRange(Date.parse(first), Date.parse(last));

/**
 * How a day is called: "Today" and its date, or only its date.
 * @param {string} day "2026-11-22"
 * @returns {{name: string, date: string}}
 */
export function dayWords(day, today = dayOf(hereAt())) {
  const away = (Date.parse(day) - Date.parse(today)) / DAY;
  /** @type {Intl.DateTimeFormatOptions} */
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" };
  const written = capital(date(day, { weekday: "long", day: "numeric", month: "long", ...year }));
  if (away !== 0 && away !== -1) return { name: written, date: "" };
  const name = kept(Intl.RelativeTimeFormat, locale(), { numeric: "auto" }).format(away, "day");
  return { name: capital(name), date: written };
}

/** As at the beginning of a sentence. @param {string} text */
export const capital = (text) => text.slice(0, 1).toLocaleUpperCase(locale()) + text.slice(1);

/** As within a sentence. @param {string} text */
export const small = (text) => text.toLocaleLowerCase(locale());

/** The name of a country. @param {string} region two letters */
export const regionName = (region) =>
  kept(Intl.DisplayNames, locale(), { type: "region" }).of(region) ?? region;

/** The order of words. @param {string} one @param {string} other */
export const inOrder = (one, other) => one.localeCompare(other, locale());

/** Which form of a plural a number takes in the page's language. @param {number} count */
export const pluralOf = (count) => kept(Intl.PluralRules, language(), {}).select(count);

/** @param {Intl.DateTimeFormatOptions} look */
const dateFormat = (look) => kept(Intl.DateTimeFormat, locale(), { ...look, timeZone: "UTC" });

/**
 * The format that was made for this before, or a new one.
 * @template Format, Look
 * @param {new (tag: string, look: Look) => Format} Kind @param {string} tag @param {Look} look
 */
function kept(Kind, tag, look) {
  const key = Kind.name + tag + JSON.stringify(look);
  const format = /** @type {Format} */ (formats.get(key) ?? new Kind(tag, look));
  formats.set(key, format);
  return format;
}
