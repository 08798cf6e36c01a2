/** The same reminders as a calendar of repeating events with alarms (RFC 5545), by the clock of wherever the phone is. */
import ICAL from "../vendor/ical.js";

// The standard's 75 octets count the space that begins a folded line; the library leaves it out.
ICAL.foldLength = 74;

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/**
 * Times without a zone ("floating") ring at that hour of the day in whatever zone the phone is, as reminders do.
 * @param {import("./times.js").Reminder[]} reminders
 * @param {Record<import("./times.js").Kind, string>} titles
 * @param {{now: number, language: string}} at
 * @returns {string}
 */
export function calendarOf(reminders, titles, { now, language }) {
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("prodid", `-//Uncramp//Reminders//${language.toUpperCase()}`);
  for (const { kind, days, times } of reminders)
    for (const time of times) calendar.addSubcomponent(eventOf(kind, days, time, titles[kind], now));
  // A file ends with the end of a line; the library leaves that out.
  return `${calendar}\r\n`;
}

/**
 * @param {string} kind @param {number[]} days @param {string} time @param {string} title
 * @param {number} now ms
 */
function eventOf(kind, days, time, title, now) {
  const event = new ICAL.Component("vevent");
  const values = {
    // The same names each time, so that a calendar that knows them replaces instead of adding.
    uid: `${kind}-${time.replace(":", "")}-${days.join("")}@uncramp`,
    dtstamp: ICAL.Time.fromJSDate(new Date(now), true),
    dtstart: firstOf(days, time, now),
    duration: ICAL.Duration.fromString("PT5M"),
    rrule: ICAL.Recur.fromData({ freq: "WEEKLY", byday: days.map((day) => DAYS[day - 1]) }),
    summary: title,
    transp: "TRANSPARENT",
  };
  for (const [name, value] of Object.entries(values)) event.addPropertyWithValue(name, value);
  const alarm = new ICAL.Component("valarm");
  alarm.addPropertyWithValue("action", "DISPLAY");
  alarm.addPropertyWithValue("trigger", ICAL.Duration.fromString("PT0S"));
  alarm.addPropertyWithValue("description", title);
  event.addSubcomponent(alarm);
  return event;
}

/**
 * On the first of these weekdays from today on: an event that starts on another day would be one too many.
 * @param {number[]} days @param {string} time @param {number} now ms
 */
function firstOf(days, time, now) {
  const [hour, minute] = time.split(":").map(Number);
  const first = new Date(now);
  first.setHours(hour, minute, 0, 0);
  while (!days.includes(first.getDay() || 7)) first.setDate(first.getDate() + 1);
  const [year, month, day] = [first.getFullYear(), first.getMonth() + 1, first.getDate()];
  return new ICAL.Time({ year, month, day, hour, minute });
}
