/** The stretches that the page brings along. */
import { readSteps } from "../../core/routine.js";

/**
 * @typedef {{name: string, page: string, notWith: string[], usual: import("../../core/routine.js").Step,
 *   content: DocumentFragment}} Stretch  `usual` is its timing where nobody has chosen another
 * @returns {Map<string, Stretch>} by id
 */
export function stretchesOf(root) {
  return new Map([...root.querySelectorAll("template[data-stretch]")].map(entry));
}

function entry({ dataset, content }) {
  const [usual] = readSteps(dataset.usual);
  const notWith = dataset.notWith?.split(" ") ?? [];
  return [usual.stretch, { name: dataset.name, page: dataset.page, notWith, usual, content }];
}

/** A small still drawing of a stretch that says nothing to who listens: its name stands beside it. */
export function picture({ content }) {
  const drawing = content.querySelector("svg.figure").cloneNode(true);
  for (const words of drawing.querySelectorAll("title, desc")) words.remove();
  drawing.removeAttribute("role");
  drawing.setAttribute("aria-hidden", "true");
  return drawing;
}
