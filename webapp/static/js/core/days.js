/**
 * The days and hours of entries. An entry belongs to the wall clock of the place where it was made: `startedAt` in
 * milliseconds since the epoch, `offset` in minutes east of UTC. So a journey moves no cramp to another day.
 */
const MINUTE = 60_000;

/** What the clocks read: "2026-11-22T03:12", as a datetime-local field wants it. */
export const wallClock = ({ startedAt, offset }) =>
  new Date(startedAt + offset * MINUTE).toISOString().slice(0, 16);

/** The date on the wall: "2026-11-22". */
export const dayOf = (moment) => wallClock(moment).slice(0, 10);

/** This moment by the clock of this phone. @param {number} [now] milliseconds */
export const hereAt = (now = Date.now()) => ({ startedAt: now, offset: offsetHere(now) });

// Subtracted, since in UTC a minus sign would give -0.
const offsetHere = (at) => 0 - new Date(at).getTimezoneOffset();

/**
 * Entries by their day, both newest first.
 * @returns {[day: string, entries: object[]][]}
 */
export function byDay(entries) {
  const days = new Map();
  for (const entry of entries.toSorted((one, other) => other.startedAt - one.startedAt)) {
    const day = dayOf(entry);
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(entry);
  }
  return [...days].sort(([one], [other]) => (one < other ? 1 : -1));
}

/**
 * The moment when the clocks read `wall`, for an entry that is being changed. One from another time zone stays in it;
 * one from here follows the clocks here, and where the hour comes twice it stays in the one that it was in.
 * @param {string} wall as `wallClock` gives it
 * @param {{startedAt: number, offset: number}} before
 * @returns {{startedAt: number, offset: number}} `startedAt` is NaN when `wall` is no time
 */
export function movedTo(wall, before) {
  if (wall === wallClock(before)) return { startedAt: before.startedAt, offset: before.offset };
  const startedAt = Date.parse(`${wall}Z`) - before.offset * MINUTE;
  const fromHere = offsetHere(before.startedAt) === before.offset;
  if (!fromHere || offsetHere(startedAt) === before.offset) return { startedAt, offset: before.offset };
  return hereAt(Date.parse(wall));
}
