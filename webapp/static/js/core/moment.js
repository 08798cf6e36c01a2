/**
 * A moment and the wall clock of the place where it was: a record with a time is one. So a journey moves no cramp to
 * another day.
 *
 * @typedef {{at: number, offset: number}} Moment  milliseconds since 1970 (UTC), minutes east of UTC
 */
import { groupedBy } from "./groups.js";

const MINUTE = 60_000;

/** The time that clocks show, as one of UTC. @param {Moment} moment */
export const shownAt = ({ at, offset }) => at + offset * MINUTE;

/** What the clocks read: "2026-11-22T03:12", as a datetime-local field wants it. @param {Moment} moment */
export const wallClock = (moment) => new Date(shownAt(moment)).toISOString().slice(0, 16);

/** The date on the wall: "2026-11-22". @param {Moment} moment */
export const dayOf = (moment) => wallClock(moment).slice(0, 10);

/** A moment by the clock of this phone: now, or another one in whole milliseconds. @returns {Moment} */
export const hereAt = (at = Date.now()) => ({ at, offset: offsetHere(at) });

/** Subtracted, since in UTC a minus sign would give -0. @param {number} at */
const offsetHere = (at) => 0 - new Date(at).getTimezoneOffset();

/**
 * Records by their day, both newest first.
 * @template {Moment} Entry
 * @param {Entry[]} entries
 * @returns {[day: string, entries: Entry[]][]}
 */
export function byDay(entries) {
  const newest = entries.toSorted((one, other) => other.at - one.at);
  return [...groupedBy(newest, dayOf)].sort(([one], [other]) => (one < other ? 1 : -1));
}
