import { byDay } from "../../core/moment.js";
import { arrange } from "../../ui/arrange.js";
import { find } from "../../ui/find.js";
import { newItem } from "./item.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */

/**
 * The entries by day. Where one is being changed its form stays, whatever else happens to the list.
 * @param {HTMLElement} root
 * @param {import("./item.js").Page} page
 */
export function listOf(root, page) {
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();
  /** @type {Map<string, ReturnType<typeof newItem>>} */
  const items = new Map();

  /** @param {Cramp} entry */
  function elementOf(entry) {
    const item = items.get(entry.id) ?? newItem(entry, page);
    items.set(entry.id, item);
    item.show(entry);
    return item.element;
  }

  /** @param {[day: string, entries: Cramp[]]} group */
  function sectionOf([day, entries]) {
    const section = days.get(day) ?? page.copy("day", HTMLElement);
    days.set(day, section);
    const { name, date } = page.words.day(day);
    find(section, "[data-day]", HTMLElement).textContent = name;
    find(section, "[data-date]", HTMLElement).textContent = date;
    arrange(find(section, "ul", HTMLUListElement), entries.map(elementOf));
    return section;
  }

  return {
    /** @param {Cramp[]} entries */
    show(entries) {
      const known = new Set(entries.map(({ id }) => id));
      // Deleted in another tab, but not for the person who is still writing here.
      const written = [...items.values()]
        .flatMap((item) => item.open() ?? [])
        .filter(({ id }) => !known.has(id));
      arrange(root, byDay([...entries, ...written]).map(sectionOf));
    },
    /** @param {string} id */
    edit: (id) => items.get(id)?.edit(),
    /** @param {string} id */
    focus: (id) => items.get(id)?.focus(),
    closeForms() {
      for (const item of items.values()) item.close();
    },
  };
}
