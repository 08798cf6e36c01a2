/**
 * What somebody wishes, as the days and times that the server, the calendar and the strip on the page go by.
 *
 * @typedef {{
 *   water: boolean, stretch: boolean,
 *   mode: "every" | "times",
 *   every: number, from: string, to: string,
 *   times: string[],
 *   days: number[],
 *   quietFrom: string, quietTo: string,
 *   bed: string,
 *   stretchAt: string,
 *   discreet: boolean,
 * }} ReminderPreferences  times are "HH:MM" by the clock on the wall, days are ISO weekdays (1 is Monday). `water` and
 *   `stretch`: which kinds; `every`: hours between two of them, from `from` until `to`; `times`: the chosen ones; nothing
 *   comes between `quietFrom` and `quietTo`, the same twice: no quiet hours; water comes some hours before `bed` at the
 *   latest (docs/medical.md, section 6.2)
 *
 * @typedef {"water" | "stretch"} Kind
 * @typedef {{kind: Kind, days: number[], times: string[]}} Reminder
 * @typedef {ReturnType<typeof waking>} Waking
 */

import { REMINDERS_APART_MINUTES, REMINDERS_BEFORE_BED_HOURS } from "limits";

export const DAY = 24 * 60;
const BEFORE_BED = REMINDERS_BEFORE_BED_HOURS * 60;
/** Where no quiet hours tell when a day begins. */
const USUAL_START = 4 * 60;

/** @type {ReminderPreferences} quiet ones: four a day */
export const USUAL = {
  water: true,
  stretch: false,
  mode: "every",
  every: 3,
  from: "09:00",
  to: "18:00",
  times: ["10:00", "13:00", "16:00"],
  days: [1, 2, 3, 4, 5, 6, 7],
  quietFrom: "22:00",
  quietTo: "08:00",
  bed: "22:30",
  stretchAt: "21:30",
  discreet: false,
};

/** @param {ReminderPreferences} wishes @returns {Reminder[]} without those that would never come */
export function remindersOf(wishes) {
  const day = waking(wishes);
  const last = (day.since(minutes(wishes.bed)) || DAY) - BEFORE_BED;
  const water = wishes.water
    ? waterTimes(wishes).filter((time) => !day.quiet(time) && day.since(time) <= last)
    : [];
  const stretch = [minutes(wishes.stretchAt)].filter((time) => wishes.stretch && !day.quiet(time));
  return [
    ...reminders("water", spaced(water, day), wishes.days, day),
    ...reminders("stretch", stretch, wishes.days, day),
  ];
}

/** @param {string} text "HH:MM" @returns {number} minutes since midnight */
export function minutes(text) {
  const [hour, minute] = text.split(":").map(Number);
  return hour * 60 + minute;
}

/** @param {ReminderPreferences} wishes */
function waterTimes({ mode, every, from, to, times }) {
  if (mode === "times") return times.map(minutes);
  const start = minutes(from);
  const length = forward(minutes(to) - start);
  const step = Math.max(1, every) * 60;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => (start + index * step) % DAY);
}

/**
 * In the order of the day, without those that come too soon after the one before (docs/medical.md, section 6.2).
 * @param {number[]} times @param {Waking} day
 */
function spaced(times, { since }) {
  /** @type {number[]} */
  const kept = [];
  for (const time of times.toSorted((one, other) => since(one) - since(other))) {
    const before = kept.at(-1);
    if (before === undefined || since(time) - since(before) >= REMINDERS_APART_MINUTES) kept.push(time);
  }
  return kept;
}

/** A day begins when the quiet hours end, and may end after midnight. @param {ReminderPreferences} wishes */
function waking({ quietFrom, quietTo }) {
  const [from, to] = [minutes(quietFrom), minutes(quietTo)];
  const start = from === to ? USUAL_START : to;
  /** @param {number} time minutes since midnight */
  const since = (time) => forward(time - start);
  /** @param {number} time */
  const quiet = (time) => from !== to && since(time) >= since(from);
  return { start, since, quiet };
}

/**
 * Half past midnight on a Friday night is Saturday for the server.
 * @param {Kind} kind @param {number[]} times @param {number[]} days @param {Waking} day
 * @returns {Reminder[]}
 */
function reminders(kind, times, days, { start }) {
  const parts = [
    { kind, days: [...days].sort(), times: times.filter((time) => time >= start) },
    { kind, days: days.map((day) => (day % 7) + 1).sort(), times: times.filter((time) => time < start) },
  ];
  return parts
    .filter((part) => part.times.length && part.days.length)
    .map((part) => ({ ...part, times: [...new Set(part.times)].sort((a, b) => a - b).map(clock) }));
}

/** @param {number} time */
const forward = (time) => ((time % DAY) + DAY) % DAY;
/** @param {number} time */
const clock = (time) =>
  `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;
