/**
 * How long the stretches of a session were really held. Pure.
 *
 * @typedef {import("./session.js").Session} Session
 * @typedef {Readonly<Record<number, number>>} Held  milliseconds by the index of their stage
 */

/**
 * With the stage that is on: what was skipped of it was not held, and what is done anew counts once.
 * @param {Pick<Session, "stages" | "index" | "endsAt" | "left" | "held">} session
 * @param {number} now
 * @returns {Held}
 */
export function heldBy({ stages, index, endsAt, left, held }, now) {
  const { kind, name, seconds } = stages[index];
  if (kind !== "stretch" || name !== "hold" || seconds === null) return held;
  const passed = seconds * 1000 - (left ?? Math.max(0, (endsAt ?? now) - now));
  return { ...held, [index]: Math.max(passed, held[index] ?? 0) };
}
