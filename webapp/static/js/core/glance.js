/** Six weeks of nights, a cell each: what was logged of them, nothing concluded. Pure. */
import { groupedBy } from "./groups.js";
import { nightOf } from "./nights.js";
import { daysLater } from "./periods.js";

/** Six whole weeks, so that each column of seven is one weekday. */
export const NIGHTS = 42;

/**
 * @typedef {import("./cramps.js").Cramp} Cramp
 * @typedef {{night: string, logged: boolean, count: number, pain: number | null, woke: boolean}} Cell  under the date of
 *   the morning after it; `pain` is the worst that was said
 *
 * The last cell is that of the latest night: a cramp of this evening belongs to the one to come.
 * @param {Cramp[]} cramps @param {import("./nights.js").Night[]} nights @param {string} today "2026-11-26"
 * @returns {{cells: Cell[], cramps: Cramp[], logged: number, nights: number, woken: number}} the cells and the cramps in
 *   them; how many nights were logged, how many had a cramp, and how many cramps woke the person
 */
export function glanceOf(cramps, nights, today) {
  const last = latestNight(cramps, today);
  const dates = Array.from({ length: NIGHTS }, (_, place) => daysLater(last, place + 1 - NIGHTS));
  const quiet = new Set(nights.map(({ id }) => id));
  const groups = groupedBy(cramps, nightOf);
  const cells = dates.map((night) => cellOf(night, groups.get(night) ?? [], quiet.has(night)));
  const shown = dates.flatMap((night) => groups.get(night) ?? []);
  return {
    cells,
    cramps: shown,
    logged: cells.filter(({ logged }) => logged).length,
    nights: cells.filter(({ count }) => count > 0).length,
    woken: shown.filter(({ woke }) => woke).length,
  };
}

/** That of today, or of tomorrow once it has a cramp. @param {Cramp[]} cramps @param {string} today */
export function latestNight(cramps, today) {
  const tomorrow = daysLater(today, 1);
  return cramps.some((cramp) => nightOf(cramp) === tomorrow) ? tomorrow : today;
}

/** @param {string} night @param {Cramp[]} cramps @param {boolean} quiet @returns {Cell} */
function cellOf(night, cramps, quiet) {
  const pains = cramps.flatMap(({ pain }) => pain ?? []);
  return {
    night,
    logged: quiet || cramps.length > 0,
    count: cramps.length,
    pain: pains.length ? Math.max(...pains) : null,
    woke: cramps.some(({ woke }) => woke),
  };
}
