import { find } from "../../ui/find.js";

/**
 * Writes what a cramp was into its view.
 * @param {HTMLLIElement} element @param {import("../../core/cramps.js").Cramp} cramp
 * @param {import("./words.js").Words} words
 */
export function showCramp(element, { area: place, side, seconds, helped, note }, words) {
  const area = words.area(place);
  write("area", area);
  write("side", words.side(side));
  write("length", words.length(seconds));
  write("helped", words.whatHelped(helped));
  write("note", note);
  return area;

  /** @param {string} name @param {string} text */
  function write(name, text) {
    const part = find(element, `[data-${name}]`, HTMLElement);
    part.textContent = text;
    part.hidden = !text;
  }
}
