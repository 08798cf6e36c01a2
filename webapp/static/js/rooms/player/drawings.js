/**
 * Drawings of later steps wait as the text of a <noscript>: there for who has no scripts, and nothing that a
 * phone must lay out before the first instruction is on screen.
 */
import { drawingOf } from "../../ui/trusted.js";

/** Put the drawings below `element` where they belong. @param {Element} element */
export function unfold(element) {
  for (const waiting of element.querySelectorAll(".drawing noscript"))
    waiting.replaceWith(drawingOf(waiting.textContent));
}
