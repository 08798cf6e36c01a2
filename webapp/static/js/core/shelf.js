/**
 * Which routines stand first on the shelf of this phone: counts of what was done and noted, and nothing concluded. Pure.
 *
 * @typedef {{id: string, areas: string[], notWith: string[]}} Routine  the areas that it stretches, and the conditions
 *   that it does not go with
 * @typedef {{id: string, area: string, count: number}} Fitting  how many cramps there were; 0 for the last guide
 */
import { NIGHTS } from "./glance.js";

/** How many of each are shown. */
const MOST = 2;
/** Milliseconds after which a cramp says nothing of what is wanted now: the diary looks back as far at a glance. */
const LONG_AGO = NIGHTS * 86_400_000;

/**
 * The routines that were done last, the latest first, and how often.
 * @param {import("./practice.js").Practice[]} sessions in any order @param {Routine[]} routines
 */
export function recent(sessions, routines) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const { plan } of sessions.toSorted((one, other) => other.at - one.at))
    times.set(plan, (times.get(plan) ?? 0) + 1);
  const known = [...times].filter(([plan]) => routines.some(({ id }) => id === plan));
  return known.slice(0, MOST).map(([id, count]) => ({ id, count }));
}

/**
 * One routine for each of the areas that cramped most often of late, then for the one whose guide was opened last.
 * @param {Pick<import("./cramps.js").Cramp, "area" | "at">[]} cramps @param {Routine[]} routines in our order
 * @param {{last: string | null, own: string[], now: number}} person  `own`: the conditions that were ticked; ms
 * @returns {Fitting[]}
 */
export function fitting(cramps, routines, { last, own, now }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { area, at } of cramps) if (now - at <= LONG_AGO) counts.set(area, (counts.get(area) ?? 0) + 1);
  const areas = [...counts].sort(([, one], [, other]) => other - one);
  if (last && !counts.has(last)) areas.push([last, 0]);
  let free = routines.filter(({ notWith }) => !notWith.some((condition) => own.includes(condition)));
  return areas
    .flatMap(([area, count]) => {
      const found = free.find((routine) => routine.areas.includes(area));
      free = free.filter((routine) => routine !== found);
      return found ? [{ id: found.id, area, count }] : [];
    })
    .slice(0, MOST);
}
