/** The cups that somebody drinks from, as they look. Pure. */

/** @typedef {import("./drinks.js").Cup & {shape?: string, name?: string}} OwnCup  what an earlier build kept has neither */

/** The most that each of them usually holds, in ml. */
const USUAL = /** @type {const} */ ([
  ["teacup", 150],
  ["glass", 200],
  ["mug", 300],
]);
export const SHAPES = ["glass", "teacup", "mug", "bottle", "flask", "can"];

/** How a cup is drawn: as was chosen, else as one of its size looks. @param {OwnCup} cup */
export const shapeOf = ({ shape, ml }) =>
  shape && SHAPES.includes(shape) ? shape : (USUAL.find(([, most]) => ml <= most)?.[0] ?? "bottle");
