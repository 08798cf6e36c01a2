/**
 * Left and right, for the words and for the drawings. Pure.
 *
 * @typedef {"left" | "right"} Side
 */

/** @param {Side} side @returns {Side} */
const other = (side) => (side === "left" ? "right" : "left");

/**
 * Which side of the body a view is about; `chosen` is the one that cramps, if it was said. Routines begin with it,
 * or else with the right one, as most drawings do.
 *
 * @param {{side: import("./stages.js").Stage["side"]}} view
 * @param {Side | null} chosen
 * @returns {Side | null}
 */
export function sideOf({ side }, chosen) {
  if (side === null) return chosen;
  if (side === "both") return null;
  const first = chosen ?? "right";
  return side === "first" ? first : other(first);
}

/**
 * Whether a drawing must be mirrored to show this side; one that shows the left side says so.
 * @param {Side | null} side @param {Side | null} [native]
 */
export const isMirrored = (side, native) => side !== null && side !== (native ?? "right");
