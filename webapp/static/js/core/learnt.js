/** What diaries teach: pure, and loaded only by who has something to learn from. */

/** So many cramps of an area tell what helps now; older ones tell of another time. */
const LATEST = 5;

/** @typedef {Pick<import("./cramps.js").Cramp, "area" | "way" | "helped" | "at">} Cramp */

/**
 * What helped most often in the latest cramps of each area, the latest one when there are several.
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
