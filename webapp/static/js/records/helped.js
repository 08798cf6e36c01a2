/** What helped a person before, by area: learnt from the diary, and at hand before the first paint. */

import { all, get } from "./database.js";
import { read, write } from "./preferences.js";

/** Learn from the diary again; the boot script reads the same words to choose the way. What a lock seals teaches nothing. */
export async function learn() {
  const isLocked = await get("devices", "lock");
  /** @type {ReturnType<typeof import("../core/learnt.js").learnt>} */
  let found = {};
  if (!isLocked) {
    // Nobody waits for it, least of all who opens a guide.
    const { learnt } = await import("../core/learnt.js");
    found = learnt(await all("cramps"));
  }
  const words = Object.entries(found).map(([area, { way, helped }]) => `${area}:${way ?? ""}:${helped}`);
  write("helped", words.join(" "));
}

/** What helped in this area: a stretch, or another way; null when that is not known. @param {string} area */
export function helpedBefore(area) {
  const known = (read("helped") ?? "").split(" ").map((entry) => entry.split(":"));
  return known.find(([name]) => name === area)?.[2] ?? null;
}
