import { byDay } from "../../core/moment.js";
import { arrange } from "../../ui/arrange.js";
import { entriesOf } from "../../ui/entries.js";
import { find } from "../../ui/find.js";
import { dayWords } from "../../ui/locale.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */

/**
 * The entries by day.
 * @param {HTMLElement} root
 * @param {import("../../ui/entry.js").Page<Cramp>} page
 */
export function listOf(root, page) {
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();
  const entries = entriesOf(page);

  /** @param {[day: string, group: Cramp[]]} group */
  function sectionOf([day, group]) {
    const section = days.get(day) ?? page.copy("day", HTMLElement);
    days.set(day, section);
    const { name, date } = dayWords(day);
    find(section, "[data-day]", HTMLElement).textContent = name;
    find(section, "[data-date]", HTMLElement).textContent = date;
    arrange(find(section, "ul", HTMLUListElement), group.map(entries.elementOf));
    return section;
  }

  return {
    ...entries,
    /** @param {Cramp[]} cramps */
    show: (cramps) => arrange(root, byDay(entries.withWritten(cramps)).map(sectionOf)),
  };
}
