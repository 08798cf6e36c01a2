/** Says below the first step what helped before: the person's own experience, and no more than that. */
import { helpedBefore } from "../../records/helped.js";

/** @param {Element} root @param {Element} step  the first one @param {import("./words.js").Words} words */
export function tellWhatHelped(root, step, words) {
  for (const old of root.querySelectorAll(".own")) old.remove();
  const helped = helpedBefore(root.dataset.plan);
  const text = helped && lineFor(root, step, helped, words);
  if (!text) return;
  const line = document.createElement("p");
  line.className = "own small";
  line.textContent = text;
  step.querySelector(".feel").after(line);
}

function lineFor(root, step, helped, words) {
  if (step.dataset.stretch === helped) return words.label("helped");
  const way = root.querySelector(`[data-answers] [data-helped="${CSS.escape(helped)}"]`)?.textContent;
  return way ? words.label("helped-other").replace("{way}", way) : null;
}
