/** The list of the person's own routines. */
import { copyOf, find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { picture, stretchNamed } from "./stretches.js";
import { totalWords } from "./words.js";

/**
 * @param {HTMLElement} part holds the list, its empty state and the template of an entry
 * @param {import("../../records/routines.js").Kept[]} routines
 * @param {import("./stretches.js").Stretches} stretches
 * @param {import("./stretches.js").Stretch} [adding]  the stretch that is looking for a routine
 */
export function showList(part, routines, stretches, adding) {
  const add = adding ? `&add=${adding.usual.stretch}` : "";
  const heading = find(part, "[data-adding]", HTMLElement);
  heading.hidden = !adding;
  heading.textContent = adding ? say("adding", { name: adding.name }) : "";
  find(part, "[data-new]", HTMLAnchorElement).href = `#new${add}`;
  const template = find(part, "template", HTMLTemplateElement);
  const entries = routines.map(({ id, name, steps }) => {
    const entry = copyOf(template, HTMLLIElement);
    find(entry, "a", HTMLAnchorElement).href = adding ? `#edit=${id}${add}` : `#play=${id}`;
    find(entry, "[data-picture]", HTMLElement).append(picture(stretchNamed(stretches, steps[0].stretch)));
    find(entry, "[data-name]", HTMLElement).textContent = name;
    find(entry, "[data-length]", HTMLElement).textContent = totalWords(steps);
    return entry;
  });
  const list = find(part, "[data-entries]", HTMLElement);
  const focused = list.querySelector("a:focus")?.getAttribute("href");
  list.replaceChildren(...entries);
  // Another tab may have changed something: who walks the list with a keyboard stays where they are.
  for (const link of list.querySelectorAll("a")) if (link.getAttribute("href") === focused) link.focus();
  find(part, "[data-empty]", HTMLElement).hidden = entries.length > 0;
}
