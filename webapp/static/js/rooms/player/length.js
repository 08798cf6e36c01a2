/**
 * How long something took, for the last screen.
 *
 * @typedef {typeof import("../../ui/words.js").say} Say
 * @typedef {typeof import("../../ui/locale.js").duration} Duration
 */

/** "2 min 10 sec" @param {number} seconds @param {Duration} duration */
export function lengthWords(seconds, duration) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const words = [minutes && duration(minutes, "minute"), (rest || !minutes) && duration(rest, "second")];
  return words.filter(Boolean).join(" ");
}
