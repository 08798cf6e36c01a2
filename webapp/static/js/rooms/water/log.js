import { arrange } from "../../ui/arrange.js";
import { newItem } from "./item.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */

/**
 * The drinks of a day, latest first. Where one is being changed its form stays, whatever else happens to the list.
 * @param {HTMLElement} root the list
 * @param {import("./item.js").Page} page
 */
export function logOf(root, page) {
  /** @type {Map<string, ReturnType<typeof newItem>>} */
  const items = new Map();

  /** @param {Drink} entry */
  function elementOf(entry) {
    const item = items.get(entry.id) ?? newItem(entry, page);
    items.set(entry.id, item);
    item.show(entry);
    return item.element;
  }

  return {
    /** @param {Drink[]} entries */
    show(entries) {
      const known = new Set(entries.map(({ id }) => id));
      // Deleted in another tab, or gone to another day, but not for the person who is still writing here.
      const written = [...items.values()]
        .flatMap((item) => item.open() ?? [])
        .filter(({ id }) => !known.has(id));
      arrange(root, [...entries, ...written].sort((one, other) => other.at - one.at).map(elementOf));
    },
    /** To the entry, where the list shows it. @param {string} id */
    focus(id) {
      const item = items.get(id);
      if (item && root.contains(item.element)) item.focus();
    },
  };
}
