import { dayOf, hereAt, shownAt } from "../core/moment.js";

const DAY = 86_400_000;

/** The page's language as this phone writes it: "en" alone would write dates the American way for everybody. */
export function localeHere() {
  const { lang } = document.documentElement;
  return navigator.languages.find((each) => each.split("-")[0] === lang) ?? lang;
}

/** @returns {(moment: import("../core/moment.js").Moment) => string} "03:12", by the wall clock where it was noted */
export function timeWords(locale) {
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "UTC",
  });
  return (moment) => time.format(shownAt(moment));
}

/**
 * How a day is called: "Today" and its date, or only its date.
 * @param {string} day "2026-11-22"
 * @returns {{name: string, date: string}}
 */
export function dayWords(day, locale, today = dayOf(hereAt())) {
  const capital = (text) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
  const away = (Date.parse(day) - Date.parse(today)) / DAY;
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" };
  const parts = { weekday: "long", day: "numeric", month: "long", ...year, timeZone: "UTC" };
  const date = capital(new Intl.DateTimeFormat(locale, parts).format(Date.parse(day)));
  if (away !== 0 && away !== -1) return { name: date, date: "" };
  const name = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  return { name: capital(name), date };
}
