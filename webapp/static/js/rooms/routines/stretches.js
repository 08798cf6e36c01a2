/** The stretches that the page brings along. */
import { readSteps } from "../../core/routine.js";

/**
 * @typedef {{name: string, page: string, notWith: string[], usual: import("../../core/routine.js").Step,
 *   content: DocumentFragment}} Stretch  `usual` is its timing where nobody has chosen another
 */

/** By their ids. @param {ParentNode} root @returns {Map<string, Stretch>} */
export function stretchesOf(root) {
  /** @type {NodeListOf<HTMLTemplateElement>} */
  const templates = root.querySelectorAll("template[data-stretch]");
  return new Map([...templates].map(stretchOf).map((each) => [each.usual.stretch, each]));
}

/** @param {HTMLTemplateElement} template @returns {Stretch} */
function stretchOf({ dataset, content }) {
  const { usual = "", name = "", page = "", notWith } = dataset;
  const [step] = readSteps(usual);
  if (!step) throw new Error(`${usual} is no timing of a stretch`);
  return { name, page, notWith: notWith?.split(" ") ?? [], usual: step, content };
}

/** A small still drawing of a stretch that says nothing to who listens: its name stands beside it. @param {Stretch} stretch */
export function picture({ content }) {
  const figure = /** @type {SVGElement} */ (content.querySelector("svg.figure"));
  const drawing = /** @type {SVGElement} */ (figure.cloneNode(true));
  for (const words of drawing.querySelectorAll("title, desc")) words.remove();
  drawing.removeAttribute("role");
  drawing.setAttribute("aria-hidden", "true");
  return drawing;
}
