/** Puts the stretches of a routine into the list of the page, which is what the player plays. */
import { encode, playable } from "../../core/routine.js";
import { copyOf, find } from "../../ui/find.js";
import { stretchNamed } from "./stretches.js";
import { unfitWords } from "./unfit.js";
import { timingWords } from "./words.js";

/**
 * @param {HTMLElement} root
 * @param {import("../../core/routine.js").Routine} routine
 * @param {import("./stretches.js").Stretches} stretches
 */
export function showSteps(root, { name, steps }, stretches) {
  root.dataset.name = name;
  // The player goes on after a reload only with the one that it played.
  root.dataset.routine = encode({ name, steps });
  const elements = steps.map((step) => element(step, stretchNamed(stretches, step.stretch)));
  find(root, "[data-own-steps]", HTMLElement).replaceChildren(...elements);
}

/** @param {import("../../core/routine.js").Step} step @param {import("./stretches.js").Stretch} stretch */
function element(step, stretch) {
  const made = copyOf(stretch, HTMLLIElement);
  const { hold, rest, rounds, sides, switch: change } = playable(step);
  Object.assign(made.dataset, { hold, rest, rounds, sides, switch: change });
  find(made, "[data-timing]", HTMLElement).textContent = timingWords(step);
  if (sides !== "both") find(made, ".same", HTMLElement).remove();
  const unfit = unfitWords(stretch);
  const caution = find(made, "[data-unfit]", HTMLElement);
  if (unfit) caution.textContent = unfit;
  else caution.remove();
  return made;
}
