/** The time of a stage as colour: a floor that rises by itself, so that no second of it costs the page a frame of its own. */

/** @typedef {import("../../core/session-view.js").View} View */

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** @type {Animation | undefined} */
let rising;

/**
 * What goes on second by second is left alone; after a jump, as when the phone slept, it begins anew where the time is.
 * @param {HTMLElement} root its first pseudo-element is the floor @param {View} view @param {Partial<View>} before
 */
export function sweep(root, { index, state, seconds, secondsLeft, left }, before) {
  const passed = (before.secondsLeft ?? 0) - (secondsLeft ?? 0);
  if (index === before.index && state === before.state && (passed === 0 || passed === 1)) return;
  rising?.cancel();
  if (!seconds) return;
  const easing = still.matches ? `steps(${seconds})` : "linear";
  rising = root.animate(
    { transform: ["scaleY(0)", "none"] },
    { pseudoElement: "::before", duration: 1000 * seconds, fill: "both", easing },
  );
  rising.currentTime = 1000 * seconds - (left ?? 0);
  if (state === "paused") rising.pause();
}
