import { arrange } from "../../ui/arrange.js";
import { entriesOf } from "../../ui/entries.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */

/**
 * The drinks of a day, latest first.
 * @param {HTMLElement} root the list
 * @param {import("../../ui/entry.js").Page<Drink>} page
 */
export function logOf(root, page) {
  const entries = entriesOf(page);
  return {
    ...entries,
    /** @param {Drink[]} drinks */
    show(drinks) {
      const latest = entries.withWritten(drinks).sort((one, other) => other.at - one.at);
      arrange(root, latest.map(entries.elementOf));
    },
  };
}
