/**
 * The drawings of the steps. Those of later ones wait as the text of a <noscript>: there for who has no scripts, and
 * nothing that a phone must lay out before the first instruction is on screen.
 */
import { isMirrored } from "../../core/sides.js";
import { unfold } from "../../ui/unfold.js";
import { asSide } from "./steps.js";

/** @type {Promise<typeof import("../../ui/figure.js")> | null} */
let fetched = null;

/** One promise for all: those of two imports of a file that is on its way may come in any order, and so would the poses. */
function movement() {
  fetched ??= import("../../ui/figure.js").catch((error) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

/** @param {Element} step @returns {SVGElement | null} */
const figureOf = (step) => step.querySelector("[data-figure]");

/** Make all that the drawing of a later step needs. @param {Element | undefined} step */
export function prepare(step) {
  if (!step) return;
  unfold(step);
  const figure = figureOf(step);
  if (figure)
    movement()
      .then(({ ready }) => ready(figure))
      .catch(() => {});
}

/**
 * Nothing moves before the first hold; and without its movement a drawing simply stays in its end pose.
 * @param {HTMLElement} step @param {string} stage @param {import("../../core/sides.js").Side | null} side
 */
export function pose(step, stage, side) {
  const figure = figureOf(step);
  if (!figure) return;
  figure.toggleAttribute("data-mirrored", isMirrored(side, asSide(step.dataset.native)));
  if (stage === "ready") return;
  movement()
    .then(({ toEnd, toStart }) => (stage === "hold" ? toEnd : toStart)(figure))
    .catch(() => {});
}
