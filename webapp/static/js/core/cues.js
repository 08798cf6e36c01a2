/** Which cues the way from one view of a session to the next calls for. Pure; the outputs play them. */

/** Seconds that a hold must have for a word at half-way to help more than it disturbs. */
const LONG_HOLD = 20;
const LAST_SECONDS = 3;

/**
 * @param {?object} before  what `session.view` gave at the last look, null at the first
 * @param {object} after
 * @returns {("ready"|"hold"|"half"|"tick"|"rest"|"switch"|"wait"|"pause"|"resume"|"overdue"|"done")[]}
 */
export function cuesBetween(before, after) {
  const cues = [];
  if (after.overdue && !before?.overdue) cues.push("overdue");
  if (after.index !== before?.index) cues.push(after.waits ? "wait" : after.name);
  else if (after.state === "paused" && before.state !== "paused") cues.push("pause");
  else if (after.state !== "paused" && before.state === "paused") cues.push("resume");
  else if (after.state === "hold" && after.secondsLeft !== before.secondsLeft)
    cues.push(...within(before, after));
  return cues;
}

function within(before, after) {
  const half = Math.ceil(after.seconds / 2);
  if (after.secondsLeft <= LAST_SECONDS) return ["tick"];
  const passed = before.secondsLeft > half && after.secondsLeft <= half;
  return passed && after.seconds >= LONG_HOLD ? ["half"] : [];
}
