/** What helped a person before, by area: learnt from the diary, and at hand before the first paint. */

import { all } from "./database.js";
import { read, write } from "./preferences.js";

/** So many cramps of an area tell what helps now; older ones tell of another time. */
const LATEST = 5;

/** @typedef {{area: string, way: ?string, helped: ?string, startedAt: number}} Cramp */

/** What helped most often in the latest cramps of each area, the latest one when there are several. Pure. */
export function learnt(cramps) {
  const found = {};
  const told = cramps.filter(({ helped }) => helped && helped !== "nothing");
  for (const area of new Set(told.map((cramp) => cramp.area))) {
    const latest = told.filter((cramp) => cramp.area === area).sort((a, b) => b.startedAt - a.startedAt);
    found[area] = mostOften(latest.slice(0, LATEST));
  }
  return found;
}

function mostOften(latest) {
  const times = ({ helped }) => latest.filter((cramp) => cramp.helped === helped).length;
  return latest.reduce((best, cramp) => (times(cramp) > times(best) ? cramp : best));
}

/** Learn from the diary again; the boot script reads the same words to choose the way. */
export async function learn() {
  const found = Object.entries(learnt(await all("cramps")));
  write("helped", found.map(([area, { way, helped }]) => `${area}:${way ?? ""}:${helped}`).join(" "));
}

/** @returns {?string} what helped in this area: a stretch, or another way */
export function helpedBefore(area) {
  const known = (read("helped") ?? "").split(" ").map((entry) => entry.split(":"));
  return known.find(([name]) => name === area)?.[2] ?? null;
}
