/** The stretches that the page brings along. */
import { readSteps } from "../../core/routine.js";
import { find } from "../../ui/find.js";

/**
 * @typedef {{name: string, page: string, notWith: string[], usual: import("../../core/routine.js").Step,
 *   content: DocumentFragment}} Stretch  `usual` is its timing where nobody has chosen another
 * @typedef {Map<string, Stretch>} Stretches  by their ids
 */

/** @param {ParentNode} root @returns {Stretches} */
export function stretchesOf(root) {
  /** @type {NodeListOf<HTMLTemplateElement>} */
  const templates = root.querySelectorAll("template[data-stretch]");
  return new Map([...templates].map(stretchOf).map((each) => [each.usual.stretch, each]));
}

/**
 * @param {Stretches} stretches @param {string} id
 * @throws {Error} for a stretch that the page does not have: no routine that was read with them has one
 */
export function stretchNamed(stretches, id) {
  const stretch = stretches.get(id);
  if (!stretch) throw new Error(`no stretch ${id}`);
  return stretch;
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
  const figure = find(content, "svg.figure", SVGElement);
  const drawing = /** @type {typeof figure} */ (figure.cloneNode(true));
  for (const words of drawing.querySelectorAll("title, desc")) words.remove();
  drawing.removeAttribute("role");
  drawing.setAttribute("aria-hidden", "true");
  return drawing;
}
