/** Looks for a word in the list: in places, notes, what helped and what may have set it off. */
import { matcherOf } from "../../core/matching.js";
import { find } from "../../ui/find.js";
import { sayFound } from "../../ui/found.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */

/** One entry is in sight anyway. */
const FEWEST = 2;

/**
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {() => void} asked after each letter
 */
export function searchOf(root, words, asked) {
  const field = find(root, "input", HTMLInputElement);
  field.addEventListener("input", asked);

  /** @param {Cramp} cramp */
  const textOf = (cramp) =>
    [
      words.area(cramp.area),
      words.side(cramp.side),
      words.helped(cramp.helped),
      words.during(cramp.during),
      words.triggers(cramp.triggers),
      cramp.note,
    ].join(" ");

  return {
    clear() {
      field.value = "";
    },
    /**
     * Those that are wanted; all of them, where nothing is asked.
     * @param {Cramp[]} cramps
     * @returns {{cramps: Cramp[], searching: boolean}}
     */
    among(cramps) {
      root.hidden = cramps.length < FEWEST;
      const matches = root.hidden ? null : matcherOf(field.value);
      const found = matches ? cramps.filter((cramp) => matches(textOf(cramp))) : cramps;
      sayFound(root, matches ? found.length : null);
      return { cramps: found, searching: matches !== null };
    },
  };
}
