/** The same reminders as a calendar of repeating events with alarms (RFC 5545), by the clock of wherever the phone is. */
import { component, escaped, fileOf, floating, inUtc } from "./icalendar.js";
import { dayOf, hereAt } from "./moment.js";
import { daysLater } from "./periods.js";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/**
 * Times without a zone ("floating") ring at that hour of the day in whatever zone the phone is, as reminders do.
 * @param {import("./times.js").Reminder[]} reminders
 * @param {Record<import("./times.js").Kind, string>} titles
 * @param {{now: number, language: string}} at
 * @returns {string}
 */
export function calendarOf(reminders, titles, { now, language }) {
  const events = reminders.flatMap(({ kind, days, times }) =>
    times.flatMap((time) => eventOf(kind, days, time, escaped(titles[kind]), now)),
  );
  const about = ["VERSION:2.0", `PRODID:-//Uncramp//Reminders//${language.toUpperCase()}`];
  return fileOf(component("VCALENDAR", [...about, ...events]));
}

/**
 * @param {string} kind @param {number[]} days @param {string} time @param {string} title
 * @param {number} now ms
 */
function eventOf(kind, days, time, title, now) {
  const alarm = ["ACTION:DISPLAY", "TRIGGER:PT0S", `DESCRIPTION:${title}`];
  return component("VEVENT", [
    // The same names each time, so that a calendar that knows them replaces instead of adding.
    `UID:${kind}-${time.replace(":", "")}-${days.join("")}@uncramp`,
    `DTSTAMP:${inUtc(new Date(now))}`,
    `DTSTART:${floating(`${firstOf(days, now)}T${time}`)}`,
    "DURATION:PT5M",
    `RRULE:FREQ=WEEKLY;BYDAY=${days.map((day) => DAYS[day - 1])}`,
    `SUMMARY:${title}`,
    "TRANSP:TRANSPARENT",
    ...component("VALARM", alarm),
  ]);
}

/**
 * The first of these weekdays from today on: an event that starts on another day would be one too many. No moment of it,
 * which on a day when the clocks go forward may be an hour later, and each week so.
 * @param {number[]} days @param {number} now ms
 */
function firstOf(days, now) {
  let first = dayOf(hereAt(now));
  while (!days.includes(new Date(first).getUTCDay() || 7)) first = daysLater(first, 1);
  return first;
}
