/** On the first screen: whether there is a cramp of which nobody has said that it let go. */
import { unfinished } from "../../records/memory.js";

/** @param {HTMLElement} root hidden, until there is one */
export async function start(root) {
  // The browser may show the page again as it was left, before its guide began.
  addEventListener("pageshow", ({ persisted }) => persisted && show(root));
  await show(root);
}

/** @param {HTMLElement} root */
async function show(root) {
  const saved = unfinished();
  if (!saved) {
    root.hidden = true;
    return;
  }
  // Only now: nearly always there is none, and the first screen is to be light.
  const { showStrip } = await import("./unfinished-strip.js");
  showStrip(root, saved);
}
