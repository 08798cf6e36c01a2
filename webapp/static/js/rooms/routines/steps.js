/** Puts the stretches of a routine into the list of the page, which is what the player plays. */
import { playable } from "../../core/routine.js";
import { timingWords, unfitWords } from "./words.js";

/**
 * @param {HTMLElement} root
 * @param {import("../../core/routine.js").Routine} routine
 * @param {Map<string, import("./stretches.js").Stretch>} stretches
 */
export function showSteps(root, { name, steps }, stretches) {
  root.dataset.name = name;
  root.querySelector(".place-name").textContent = `${name} · `;
  const elements = steps.map((step) => element(step, stretches.get(step.stretch)));
  root.querySelector("[data-own-steps]").replaceChildren(...elements);
}

function element(step, stretch) {
  const made = stretch.content.firstElementChild.cloneNode(true);
  const { hold, rest, rounds, sides, switch: change } = playable(step);
  Object.assign(made.dataset, { hold, rest, rounds, sides, switch: change });
  made.querySelector("[data-timing]").textContent = timingWords(step);
  if (sides !== "both") made.querySelector(".same").remove();
  const unfit = unfitWords(stretch);
  const caution = made.querySelector("[data-unfit]");
  if (unfit) caution.textContent = unfit;
  else caution.remove();
  return made;
}
