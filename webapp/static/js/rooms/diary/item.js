import { showTime } from "../../ui/entry.js";
import { find } from "../../ui/find.js";

/**
 * Writes what a cramp was into its view.
 * @param {HTMLLIElement} element @param {import("../../core/cramps.js").Cramp} cramp
 * @param {import("./words.js").Words} words
 */
export function showCramp(element, cramp, words) {
  const area = words.area(cramp.area);
  write("area", area);
  write("side", words.side(cramp.side));
  write("length", words.length(cramp.seconds));
  write("helped", words.whatHelped(cramp.helped));
  write("pain", words.pain(cramp.pain));
  write("woke", cramp.woke ? words.woke(cramp.sleep) : "");
  write("during", words.during(cramp.during));
  write("triggers", words.triggers(cramp.triggers));
  write("sore", cramp.sore ? words.sore() : "");
  write("note", cramp.note);
  return `${area}, ${showTime(element, cramp)}`;

  /** @param {string} name @param {string} text */
  function write(name, text) {
    const part = find(element, `[data-${name}]`, HTMLElement);
    part.textContent = text;
    part.hidden = !text;
  }
}
