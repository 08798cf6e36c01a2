/** What helped a person before, by area: as learn.js learnt it from the diary, at hand before the first paint. */

import { read, write } from "./preferences.js";

/** Keep what was learnt. @param {string} words area:way:helped, between spaces */
export const keepHelped = (words) => write("helped", words);

/** What helped in this area: a stretch, or another way; null when that is not known. @param {string} area */
export function helpedBefore(area) {
  const known = (read("helped") ?? "").split(" ").map((entry) => entry.split(":"));
  return known.find(([name]) => name === area)?.[2] ?? null;
}
