/**
 * Which cues the way from one view of a session to the next calls for. Pure; the outputs play them.
 *
 * @typedef {import("./session-view.js").View} View
 * @typedef {import("./stages.js").Stage["name"] | "half" | "tick" | "wait" | "pause" | "resume" | "overdue"} Cue
 */

/** Seconds that a hold must have for a word at half-way to help more than it disturbs. */
const LONG_HOLD = 20;
const LAST_SECONDS = 3;

/**
 * @param {View | null} before at the last look, null at the first
 * @param {View} after
 */
export function cuesBetween(before, after) {
  /** @type {Cue[]} */
  const cues = [];
  if (after.overdue && !before?.overdue) cues.push("overdue");
  if (!before || after.index !== before.index) cues.push(after.waits ? "wait" : after.name);
  else if (after.state === "paused" && before.state !== "paused") cues.push("pause");
  else if (after.state !== "paused" && before.state === "paused") cues.push("resume");
  else if (after.state === "hold" && after.secondsLeft !== before.secondsLeft)
    cues.push(...within(before, after));
  return cues;
}

/** @param {View} before @param {View} after @returns {Cue[]} */
function within(before, after) {
  const length = after.seconds ?? 0;
  const half = Math.ceil(length / 2);
  const left = after.secondsLeft ?? 0;
  if (left <= LAST_SECONDS) return ["tick"];
  // Not by a phone that wakes up long after: then it is no longer true.
  const passed = (before.secondsLeft ?? 0) > half && left <= half && half - left <= 1;
  return passed && length >= LONG_HOLD ? ["half"] : [];
}
