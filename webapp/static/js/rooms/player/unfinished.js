/** On the first screen: whether there is a cramp of which nobody has said that it let go. */
import { forget, unfinished } from "../../records/memory.js";
import { find } from "../../ui/find.js";

/** @param {HTMLElement} root hidden, until there is one */
export async function start(root) {
  // The browser may show the page again as it was left, before its guide began.
  addEventListener("pageshow", ({ persisted }) => persisted && show(root));
  // After a night it is over, and another tab may have ended it.
  document.addEventListener("visibilitychange", () => document.hidden || show(root));
  await show(root);
}

/** @param {HTMLElement} root */
async function show(root) {
  const saved = unfinished();
  const tile = saved && document.querySelector(`[data-area="${CSS.escape(saved.plan)}"]`);
  root.hidden = !(tile instanceof HTMLAnchorElement);
  if (!saved || !(tile instanceof HTMLAnchorElement)) return;
  // Only now: nearly always there is none, and the first screen is to be light.
  const { fill } = await import("./unfinished-strip.js");
  fill(partsOf(root), tile, { saved, still: unfinished, done: () => end(root) });
  root.style.visibility = "";
}

/**
 * A part that the strip looked up for itself, or memory that it read, would be a file of its own: one request more.
 * @typedef {ReturnType<typeof partsOf>} Parts
 * @param {HTMLElement} root
 */
const partsOf = (root) => ({
  words: find(root, "[data-unfinished]", HTMLElement),
  resume: find(root, "[data-resume]", HTMLAnchorElement),
  note: find(root, "[data-note]", HTMLButtonElement),
  dismiss: find(root, "[data-forget]", HTMLButtonElement),
  full: find(root, "[data-full]", HTMLElement),
});

/** @param {HTMLElement} root */
function end(root) {
  forget();
  root.hidden = true;
}
