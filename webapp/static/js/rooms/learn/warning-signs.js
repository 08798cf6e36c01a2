/** The page of the warning signs: the reader's own country first, its numbers at each sign, all others below. */
import { here, showNumbers } from "../../ui/calling.js";

export function start(root) {
  moveOwnFirst(root).catch(console.warn);
  showNumbers(root);
}

async function moveOwnFirst(root) {
  const first = root.querySelector("[data-here]");
  if (!first) return;
  const country = await here();
  const own = root.querySelector(`[data-country="${country.id}"]`).closest("section");
  if (first.contains(own) && first.children.length === 1) return;
  root.querySelector("[data-elsewhere]").prepend(...first.children);
  first.replaceChildren(own);
}
