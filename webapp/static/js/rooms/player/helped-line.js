/**
 * Says below the first step what helped before: the person's own experience, and no more than that. Loaded only by whom
 * something helped, and handed all that it needs, since what it shared with the page would be a file of its own.
 * @param {HTMLElement} root
 * @param {HTMLElement} step  the first one
 * @param {string} helped
 * @param {typeof import("../../ui/words.js").say} say
 * @returns {boolean} whether there was anything to say
 */
export function tellWhatHelped(root, step, helped, say) {
  for (const old of root.querySelectorAll(".own")) old.remove();
  const text = lineFor(root, step, helped, say);
  if (!text) return false;
  const line = document.createElement("p");
  line.className = "own small";
  line.textContent = text;
  step.querySelector(".feel")?.after(line);
  return true;
}

/**
 * @param {HTMLElement} root @param {HTMLElement} step @param {string} helped
 * @param {typeof import("../../ui/words.js").say} say
 */
function lineFor(root, step, helped, say) {
  if (step.dataset.stretch === helped) return say("helped");
  const way = root.querySelector(`[data-answers] [data-helped="${CSS.escape(helped)}"]`)?.textContent;
  return way ? say("helped-other", { way }) : null;
}
