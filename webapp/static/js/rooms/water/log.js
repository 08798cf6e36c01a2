import { arrange } from "../../ui/arrange.js";
import { newItem } from "./item.js";

/**
 * The drinks of a day, latest first. Where one is being changed its form stays, whatever else happens to the list.
 * @param {HTMLElement} root the list
 * @param {object} page
 * @param {(name: string) => HTMLElement} page.copy makes a template of the page real
 * @param {object} page.words what `wordsOf` gives
 * @param {() => string} page.unit
 * @param {{editing: () => void, left: () => void, drop: (entry) => void,
 *   save: (before, after) => Promise<boolean>}} page.react `save` resolves to whether it was kept
 */
export function logOf(root, page) {
  const items = new Map();

  function elementOf(entry) {
    if (!items.has(entry.id)) items.set(entry.id, newItem(page));
    items.get(entry.id).show(entry);
    return items.get(entry.id).element;
  }

  return {
    show(entries) {
      const known = new Set(entries.map(({ id }) => id));
      // Deleted in another tab, or gone to another day, but not for the person who is still writing here.
      const written = [...items.values()]
        .map((item) => item.open())
        .filter((entry) => entry && !known.has(entry.id));
      arrange(root, [...entries, ...written].sort((one, other) => other.at - one.at).map(elementOf));
    },
    /** To the entry, where the list shows it. */
    focus: (id) => root.contains(items.get(id)?.element ?? null) && items.get(id).focus(),
  };
}
