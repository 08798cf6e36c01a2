/** The list of the person's own routines. */
import { picture } from "./stretches.js";
import { totalWords } from "./words.js";

/**
 * @param {HTMLElement} part holds the list, its empty state and the template of an entry
 * @param {import("../../records/routines.js").Kept[]} routines
 */
export function showList(part, routines, stretches) {
  const template = part.querySelector("template");
  const entries = routines.map(({ id, name, steps }) => {
    const entry = template.content.firstElementChild.cloneNode(true);
    entry.querySelector("a").href = `#play=${id}`;
    entry.querySelector("[data-picture]").append(picture(stretches.get(steps[0].stretch)));
    entry.querySelector("[data-name]").textContent = name;
    entry.querySelector("[data-length]").textContent = totalWords(steps);
    return entry;
  });
  part.querySelector("[data-entries]").replaceChildren(...entries);
  part.querySelector("[data-empty]").hidden = entries.length > 0;
}
