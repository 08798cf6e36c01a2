/** One routine to look at: what it is, what does not fit, and what can be done with it. Its steps stand below it. */
import { showPaper } from "./paper.js";
import { totalWords, unfitWords } from "./words.js";

/**
 * @param {HTMLElement} part
 * @param {import("../../core/routine.js").Routine & {id?: string}} routine without an id it was shared and is not kept
 */
export function showSheet(part, routine, stretches) {
  const { id, name, steps } = routine;
  const find = (selector) => part.querySelector(selector);
  find("[data-title]").textContent = name;
  find("[data-length]").textContent = totalWords(steps);
  for (const element of part.querySelectorAll("[data-for]"))
    element.hidden = (element.dataset.for === "own") !== Boolean(id);
  find("[data-change]").href = `#edit=${id}`;
  find("[data-copy]").href = `#from=${id}`;
  const unfit = new Map(steps.map(({ stretch }) => [stretch, unfitWords(stretches.get(stretch))]));
  const lines = [...unfit]
    .filter(([, why]) => why)
    .map(([stretch, why]) => line(stretches.get(stretch), why));
  find("[data-unfit-list]").replaceChildren(...lines);
  find("[data-unfit-note]").hidden = lines.length === 0;
  // Without the code the card is still all there.
  showPaper(document.querySelector("[data-paper]"), routine, stretches).catch(() => {});
}

function line({ name }, why) {
  const entry = document.createElement("li");
  entry.textContent = `${name}. ${why}`;
  return entry;
}
