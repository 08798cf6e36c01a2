import { groupedBy } from "../../core/groups.js";
import { byDay } from "../../core/moment.js";
import { daysLater } from "../../core/periods.js";
import { arrange } from "../../ui/arrange.js";
import { entriesOf } from "../../ui/entries.js";
import { find } from "../../ui/find.js";
import { capital, date, dayWords } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/**
 * @typedef {import("../../core/cramps.js").Cramp} Cramp
 * @typedef {[month: string, days: [day: string, group: Cramp[]][]]} Month  the newest day first
 */

/** Days before the latest entry in which one of another month is not folded: the first of a month hides no last night. */
const RECENT = 7;

/**
 * The entries by day; months before the latest ones that have entries are folded, unless something is looked for.
 * @param {HTMLElement} root
 * @param {import("../../ui/entry.js").Page<Cramp>} page
 */
export function listOf(root, page) {
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();
  /** @type {Map<string, HTMLDetailsElement>} */
  const months = new Map();
  /** Those that a search has unfolded: they fold again after it. @type {Set<HTMLDetailsElement>} */
  const unfolded = new Set();
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

  /** @param {HTMLDetailsElement} fold @param {boolean} searching */
  function unfold(fold, searching) {
    if (searching && !fold.open) unfolded.add(fold);
    if (searching) fold.open = true;
    else if (unfolded.delete(fold)) fold.open = false;
    // What somebody is still writing stays in sight.
    if (fold.querySelector("form")) fold.open = true;
  }

  /** @param {Month} month */
  function foldOf([month, days]) {
    const fold = months.get(month) ?? page.copy("month", HTMLDetailsElement);
    months.set(month, fold);
    const n = days.reduce((sum, [, group]) => sum + group.length, 0);
    find(fold, "[data-month]", HTMLElement).textContent = capital(
      date(month, { month: "long", year: "numeric" }),
    );
    find(fold, "[data-count]", HTMLElement).textContent = say("cramps", { n });
    arrange(find(fold, ".days", HTMLElement), days.map(sectionOf));
    return fold;
  }

  return {
    ...entries,
    /** @param {Cramp[]} cramps @param {boolean} searching */
    show(cramps, searching) {
      const days = byDay(entries.withWritten(cramps));
      const byMonth = [...groupedBy(days, ([day]) => day.slice(0, 7))];
      const shown = byMonth.flatMap((month) =>
        isRecent(month, days[0][0]) ? month[1].map(sectionOf) : [foldOf(month)],
      );
      arrange(root, shown);
      for (const fold of months.values()) unfold(fold, searching && fold.isConnected);
    },
  };
}

/** @param {Month} month @param {string} latest the day of the latest entry of all */
const isRecent = ([, [[newest]]], latest) => newest >= daysLater(latest, -RECENT);
