/** Left and right, for the words and for the drawings. Pure. */

const other = (side) => (side === "left" ? "right" : "left");

/**
 * Which side of the body a view is about; `chosen` is the one that cramps, if it was said. Routines begin with it,
 * or else with the right one, as most drawings do.
 *
 * @param {{side: ?("first"|"second")}} view
 * @param {?("left"|"right")} chosen
 * @returns {?("left"|"right")}
 */
export function sideOf({ side }, chosen) {
  if (side === null) return chosen;
  const first = chosen ?? "right";
  return side === "first" ? first : other(first);
}

/** Whether a drawing must be mirrored to show this side; one that shows the left side says so. */
export const isMirrored = (side, native) => side !== null && side !== (native ?? "right");
