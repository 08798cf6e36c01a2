/** What helped a person before, by area: learnt from the diary, and at hand before the first paint. */

import { all, get } from "./database.js";
import { read, write } from "./preferences.js";

/** So many cramps of an area tell what helps now; older ones tell of another time. */
const LATEST = 5;

/** @typedef {Pick<import("../core/cramps.js").Cramp, "area" | "way" | "helped" | "at">} Cramp */

/**
 * What helped most often in the latest cramps of each area, the latest one when there are several. Pure.
 * @param {Cramp[]} cramps
 */
export function learnt(cramps) {
  /** @type {Record<string, Cramp>} */
  const found = {};
  const told = cramps.filter(({ helped }) => helped && helped !== "nothing");
  for (const area of new Set(told.map((cramp) => cramp.area))) {
    const latest = told.filter((cramp) => cramp.area === area).sort((a, b) => b.at - a.at);
    found[area] = mostOften(latest.slice(0, LATEST));
  }
  return found;
}

/** @param {Cramp[]} latest */
function mostOften(latest) {
  /** @param {Cramp} cramp */
  const times = ({ helped }) => latest.filter((cramp) => cramp.helped === helped).length;
  return latest.reduce((best, cramp) => (times(cramp) > times(best) ? cramp : best));
}

/** Learn from the diary again; the boot script reads the same words to choose the way. What a lock seals teaches nothing. */
export async function learn() {
  const isLocked = await get("devices", "lock");
  const found = isLocked ? [] : Object.entries(learnt(await all("cramps")));
  write("helped", found.map(([area, { way, helped }]) => `${area}:${way ?? ""}:${helped}`).join(" "));
}

/** What helped in this area: a stretch, or another way; null when that is not known. @param {string} area */
export function helpedBefore(area) {
  const known = (read("helped") ?? "").split(" ").map((entry) => entry.split(":"));
  return known.find(([name]) => name === area)?.[2] ?? null;
}
