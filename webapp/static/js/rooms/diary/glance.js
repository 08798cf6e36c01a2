/** Six weeks at a glance: nights, hours, and what was said of the cramps. Hidden while no night of them was logged. */
import { glanceOf } from "../../core/glance.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { find } from "../../ui/find.js";
import { besideViewOf } from "./glance-beside.js";
import { factsViewOf } from "./glance-facts.js";
import { hoursViewOf } from "./glance-hours.js";
import { nightsViewOf } from "./glance-nights.js";
import { showWeekdays } from "./glance-weekdays.js";
import { showWeeks } from "./glance-weeks.js";

/** @typedef {ReturnType<typeof glanceOf>} Glance */

/**
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @returns {(cramps: import("../../core/cramps.js").Cramp[], nights: import("../../core/nights.js").Night[]) => void}
 */
export function glanceViewOf(root, words) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  const showNights = nightsViewOf(part("calendar"));
  const showBeside = besideViewOf(part("calendar"), words);
  const showHours = hoursViewOf(part("by-hour"));
  const showFacts = factsViewOf(part("told"), words);

  return function show(cramps, nights) {
    const glance = glanceOf(cramps, nights, dayOf(hereAt()));
    root.hidden = glance.logged === 0;
    if (root.hidden) return;
    showNights(glance);
    showBeside(glance);
    for (const name of ["by-hour", "told"]) part(name).hidden = glance.cramps.length === 0;
    showHours(glance);
    showWeekdays(part("weekdays"), glance);
    showWeeks(part("by-week"), glance);
    showFacts(glance.cramps);
  };
}
