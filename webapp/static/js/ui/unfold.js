/** Drawings that wait as the text of a <noscript>: there for who has no scripts, and nothing that is fetched or laid out. */
import { drawingOf } from "./trusted.js";

/** Put those below `element` where they belong: of steps, or others. @param {Element} element @param {string} [places] */
export function unfold(element, places = ".drawing") {
  // Out of another page it is no text: that was read as one without scripts.
  for (const waiting of element.querySelectorAll(`${places} noscript`))
    waiting.replaceWith(waiting.firstElementChild ?? drawingOf(waiting.textContent));
}
