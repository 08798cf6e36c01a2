/** The page of the warning signs: the reader's own country first, its numbers at each sign, all others below. */
import { read } from "../../records/preferences.js";
import { here, showNumbers } from "../../ui/calling.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { start as openAtTarget } from "./folds.js";

/** @param {HTMLElement} root */
export function start(root) {
  openAtTarget();
  moveOwnFirst(root).catch(console.warn);
  showNumbers(root, { say, chosen: read("country") });
}

/** @param {HTMLElement} root */
async function moveOwnFirst(root) {
  const first = root.querySelector("[data-here]");
  if (!first) return;
  const country = await here(read("country"));
  const own = find(root, `[data-country="${country.id}"]`, HTMLElement).closest("section");
  if (!own || (first.contains(own) && first.children.length === 1)) return;
  find(root, "[data-elsewhere]", HTMLElement).prepend(...first.children);
  first.replaceChildren(own);
}
