/** The page of one stretch: it moves, says when it is not for this person, and is done or put into a routine elsewhere. */
import { find } from "../../ui/find.js";
import { moveInView } from "../../ui/moves.js";
import { unfitting } from "./unfit.js";

/** @param {HTMLElement} root */
export function start(root) {
  // The list as it was left.
  find(root, "[data-up]", HTMLAnchorElement).hash = location.hash;
  for (const fact of unfitting(root)) fact.classList.add("notice");
  moveInView(root);
  const [id] = location.pathname.split("/").slice(-2);
  root.addEventListener("click", ({ target }) => {
    /** @type {HTMLElement | null} */
    const button = target instanceof Element ? target.closest("[data-open]") : null;
    if (button) location.href = `../../own/#${button.dataset.open}=${id}`;
  });
}
