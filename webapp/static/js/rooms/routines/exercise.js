/** The page of one stretch: it moves, says when it is not for this person, and leads back to the list as it was left. */
import { find } from "../../ui/find.js";
import { moveInView } from "../../ui/moving.js";
import { sayUnfit } from "./unfit.js";

/** @param {HTMLElement} root */
export function start(root) {
  find(root, "[data-up]", HTMLAnchorElement).hash = location.hash;
  sayUnfit(document);
  moveInView(root);
}
