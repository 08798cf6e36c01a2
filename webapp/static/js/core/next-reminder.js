/** When the next reminder to drink comes, and what a drink makes of it. Pure. */
import { firstAfter } from "./due.js";
import { enoughUntil } from "./enough.js";
import { remindersOf } from "./times.js";

/**
 * @typedef {import("../records/not-before.js").NotBefore} NotBefore
 * @typedef {import("../records/not-before.js").Until} Until
 */

/**
 * What holds until now by hand: "later", or a pause. One that has passed holds nothing.
 * @param {NotBefore | null | undefined} held @param {number} now ms
 * @returns {Until | null}
 */
export function heldByHand(held, now) {
  const before = held && held.time > now ? held : null;
  const byHand = before && "over" in before ? before.over : before;
  return byHand && byHand.time > now ? { time: byHand.time, snoozed: byHand.snoozed } : null;
}

/**
 * A drink answers "later", but a longer pause stays. `over` is what comes back when the drink goes.
 * @param {number | null} enough until when there was enough, ms @param {Until | null} byHand
 * @returns {(Until & {over?: Until | null}) | null}
 */
export function nextNotBefore(enough, byHand) {
  if (!enough || (byHand && !byHand.snoozed && byHand.time >= enough)) return byHand;
  return { time: enough, snoozed: false, over: byHand };
}

/**
 * @param {import("./drinks.js").Drink[]} drinks all of them
 * @param {{goal: number, wishes: import("./times.js").ReminderPreferences, held: NotBefore | null | undefined,
 *   now: number}} known `goal` in ml, `now` in ms
 * @returns {number | null} ms; null when none comes
 */
export function nextReminder(drinks, { goal, wishes, held, now }) {
  const water = remindersOf(wishes).filter(({ kind }) => kind === "water");
  const until = nextNotBefore(enoughUntil(drinks, goal, wishes, now), heldByHand(held, now));
  if (water.length && until?.snoozed) return until.time;
  return firstAfter(water, Math.max(now, (until?.time ?? 0) - 1));
}
