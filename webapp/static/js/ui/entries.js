import { newItem } from "./entry.js";

/**
 * @template {import("./entry.js").Kept} Entry
 * @typedef {import("./entry.js").Page<Entry>} Page
 */

/**
 * The entries of a room's list, each with its element. Where one is being changed its form stays, whatever else happens.
 * @template {import("./entry.js").Kept} Entry
 * @param {Page<Entry>} page
 */
export function entriesOf(page) {
  /** @type {Map<string, ReturnType<typeof newItem<Entry>>>} */
  const items = new Map();

  return {
    /** These, and those that were deleted in another tab but not for the person who is still writing here.
     * @param {Entry[]} entries */
    withWritten(entries) {
      const known = new Set(entries.map(({ id }) => id));
      const written = [...items.values()].flatMap((item) => item.open() ?? []);
      return [...entries, ...written.filter(({ id }) => !known.has(id))];
    },
    /** The element of an entry, which shows it as it is now. @param {Entry} entry */
    elementOf(entry) {
      const item = items.get(entry.id) ?? newItem(entry, page);
      items.set(entry.id, item);
      item.show(entry);
      return item.element;
    },
    /** @param {string} id */
    edit: (id) => items.get(id)?.edit(),
    /** To the entry, where it is on the page. @param {string} id */
    focus(id) {
      const item = items.get(id);
      if (item?.element.isConnected) item.focus();
    },
    closeForms() {
      for (const item of items.values()) item.close();
    },
  };
}
