/** What was drunk, as a time before which nothing asks for more. */
import { firstOfNextDay } from "./due.js";
import { remindersOf } from "./times.js";

const HOUR = 3_600_000;

/**
 * @param {import("./drinks.js").Drink[]} drinks all of them
 * @param {number} goal ml
 * @param {import("./times.js").ReminderPreferences} wishes
 * @param {number} now ms
 * @returns {number | null} ms: tomorrow once there was enough for today; else the person's own distance after the last
 *   drink, an hour where times were chosen; null when that has passed
 */
export function enoughUntil(drinks, goal, wishes, now) {
  const today = new Date(now).toDateString();
  // Noted while the clock was wrong: nothing could be asked for until then.
  const past = drinks.filter(({ at }) => at <= now);
  const sum = past
    .filter(({ at, counts }) => counts && new Date(at).toDateString() === today)
    .reduce((total, { ml }) => total + ml, 0);
  const tomorrow = sum >= goal ? firstOfNextDay(remindersOf(wishes), "water", now) : null;
  const distance = (wishes.mode === "every" ? wishes.every : 1) * HOUR;
  const time = tomorrow ?? Math.max(0, ...past.map(({ at }) => at)) + distance;
  return time > now ? time : null;
}
