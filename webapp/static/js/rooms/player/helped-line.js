/** Says below the first step what helped before: the person's own experience, and no more than that. */
import { helpedBefore } from "../../records/helped.js";
import { say } from "../../ui/words.js";

/** @param {Element} root @param {Element} step  the first one */
export function tellWhatHelped(root, step) {
  for (const old of root.querySelectorAll(".own")) old.remove();
  const helped = helpedBefore(root.dataset.plan);
  const text = helped && lineFor(root, step, helped);
  if (!text) return;
  const line = document.createElement("p");
  line.className = "own small";
  line.textContent = text;
  step.querySelector(".feel").after(line);
}

function lineFor(root, step, helped) {
  if (step.dataset.stretch === helped) return say("helped");
  const way = root.querySelector(`[data-answers] [data-helped="${CSS.escape(helped)}"]`)?.textContent;
  return way ? say("helped-other", { way }) : null;
}
