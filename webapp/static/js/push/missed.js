/** A time that passed while no reminder could come by itself. */

import { REMINDERS_LIFE_MINUTES } from "limits";
import { dueBetween } from "../core/due.js";
import { remindersOf } from "../core/times.js";
import { all } from "../records/database.js";
import { device, keep } from "../records/device.js";
import { allNotBefore } from "../records/not-before.js";
import { isPermitted } from "./subscription.js";

const LIFE = REMINDERS_LIFE_MINUTES * 60_000;

/**
 * The latest one since the last answer.
 * @param {number} now
 * @returns {Promise<import("../core/due.js").Due | undefined>}
 */
export async function missed(now) {
  const mine = await device();
  if (!(mine.opened ?? mine.wanted) || (mine.on && isPermitted())) return undefined;
  const held = new Map((await allNotBefore()).map(({ kind, time }) => [kind, time]));
  // Not what a wrong clock noted for a time to come.
  const past = (await all("drinks")).filter(({ at }) => at <= now);
  const drunk = Math.max(0, ...past.map(({ at }) => at));
  const since = Math.max(now - LIFE, mine.answeredAt ?? 0);
  const due = dueBetween(remindersOf(mine.wishes), since, now);
  return due.findLast(({ kind, at }) => at >= (held.get(kind) ?? 0) && (kind === "stretch" || drunk < at));
}

/** The strip was answered, one way or the other. */
export const answered = () => keep({ answeredAt: Date.now() });
