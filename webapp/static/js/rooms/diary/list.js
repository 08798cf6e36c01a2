import { byDay } from "../../core/moment.js";
import { arrange } from "../../ui/arrange.js";
import { newItem } from "./item.js";

/**
 * The entries by day. Where one is being changed its form stays, whatever else happens to the list.
 * @param {HTMLElement} root
 * @param {object} page
 * @param {(name: string) => HTMLElement} page.copy makes a template of the page real
 * @param {object} page.words what `wordsOf` gives
 * @param {{editing: () => void, cancelled: () => void, drop: (entry) => void,
 *   save: (before, after) => Promise<boolean>}} page.react `save` resolves to whether it was kept
 */
export function listOf(root, page) {
  const days = new Map();
  const items = new Map();

  const remembered = (map, key, make) => map.get(key) ?? map.set(key, make()).get(key);

  function elementOf(entry) {
    const item = remembered(items, entry.id, () => newItem(page));
    item.show(entry);
    return item.element;
  }

  function sectionOf([day, entries]) {
    const section = remembered(days, day, () => page.copy("day"));
    const { name, date } = page.words.day(day);
    section.querySelector("[data-day]").textContent = name;
    section.querySelector("[data-date]").textContent = date;
    arrange(section.querySelector("ul"), entries.map(elementOf));
    return section;
  }

  return {
    show(entries) {
      const known = new Set(entries.map(({ id }) => id));
      // Deleted in another tab, but not for the person who is still writing here.
      const written = [...items.values()]
        .map((item) => item.open())
        .filter((entry) => entry && !known.has(entry.id));
      arrange(root, byDay([...entries, ...written]).map(sectionOf));
    },
    edit: (id) => items.get(id).edit(),
    focus: (id) => items.get(id).focus(),
    closeForms() {
      for (const item of items.values()) item.close();
    },
  };
}
