/** One routine to look at: what it is, what does not fit, and what can be done with it. Its steps stand below it. */
import { find } from "../../ui/find.js";
import { showPaper } from "./paper.js";
import { stretchNamed } from "./stretches.js";
import { unfitWords } from "./unfit.js";
import { totalWords } from "./words.js";

/**
 * @param {HTMLElement} part
 * @param {import("../../core/routine.js").Routine & {id?: string}} routine without an id it was shared and is not kept
 * @param {import("./stretches.js").Stretches} stretches
 * @param {import("./stretches.js").Stretch} [one]  it is this stretch and no more
 */
export function showSheet(part, routine, stretches, one) {
  const { id, name, steps } = routine;
  find(part, "[data-title]", HTMLElement).textContent = name;
  find(part, "[data-length]", HTMLElement).textContent = totalWords(steps);
  /** @type {NodeListOf<HTMLElement>} */
  const choices = part.querySelectorAll("[data-for]");
  const kind = id ? "own" : one ? "one" : "shared";
  for (const element of choices) element.hidden = element.dataset.for !== kind;
  find(part, "[data-add]", HTMLAnchorElement).href = `#add=${one?.usual.stretch}`;
  find(part, "[data-change]", HTMLAnchorElement).href = `#edit=${id}`;
  find(part, "[data-copy]", HTMLAnchorElement).href = `#from=${id}`;
  const chosen = new Set(steps.map(({ stretch }) => stretchNamed(stretches, stretch)));
  const lines = [...chosen].flatMap((stretch) => {
    const why = unfitWords(stretch);
    return why ? [line(`${stretch.name}. ${why}`)] : [];
  });
  find(part, "[data-unfit-list]", HTMLElement).replaceChildren(...lines);
  find(part, "[data-unfit-note]", HTMLElement).hidden = lines.length === 0;
  // Without the code the card is still all there.
  showPaper(find(document, "[data-paper]", HTMLElement), routine, stretches).catch(() => {});
}

/** @param {string} words */
function line(words) {
  const entry = document.createElement("li");
  entry.textContent = words;
  return entry;
}
