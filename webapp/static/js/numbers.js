/** The page of the warning signs: the reader's own country first, its numbers at each sign, all others below. */
import { here, showNumbers } from "./calling.js";

export function start(root) {
  const own = here()?.closest("section");
  const first = root.querySelector("[data-here]");
  if (own && first) {
    root.querySelector("[data-elsewhere]").prepend(...first.children);
    first.replaceChildren(own);
  }
  showNumbers(root);
}
