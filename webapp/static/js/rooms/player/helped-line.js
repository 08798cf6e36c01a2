/** Says below the first step what helped before: the person's own experience, and no more than that. */
import { helpedBefore } from "../../records/helped.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { planOf } from "./steps.js";

/** @param {HTMLElement} root @param {HTMLElement} step  the first one */
export function tellWhatHelped(root, step) {
  for (const old of root.querySelectorAll(".own")) old.remove();
  const helped = helpedBefore(planOf(root));
  const text = helped && lineFor(root, step, helped);
  if (!text) return;
  const line = document.createElement("p");
  line.className = "own small";
  line.textContent = text;
  find(step, ".feel", HTMLElement).after(line);
}

/** @param {HTMLElement} root @param {HTMLElement} step @param {string} helped */
function lineFor(root, step, helped) {
  if (step.dataset.stretch === helped) return say("helped");
  const way = root.querySelector(`[data-answers] [data-helped="${CSS.escape(helped)}"]`)?.textContent;
  return way ? say("helped-other", { way }) : null;
}
