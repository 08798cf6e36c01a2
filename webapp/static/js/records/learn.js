/** Learns from the diary what helped a person before, for the next time that a place cramps. */

import { all, get } from "./database.js";

/** Learn from the diary again; the boot script reads the same words to choose the way. What a lock seals teaches nothing.
 * @param {typeof import("./helped.js").keepHelped} keep  handed over: a page that has it needs no file more for it */
export async function learn(keep) {
  const isLocked = await get("devices", "lock");
  /** @type {ReturnType<typeof import("../core/learnt.js").learnt>} */
  let found = {};
  if (!isLocked) {
    // Nobody waits for it, least of all who opens a guide.
    const { learnt } = await import("../core/learnt.js");
    found = learnt(await all("cramps"));
  }
  const words = Object.entries(found).map(([area, { way, helped }]) => `${area}:${way ?? ""}:${helped}`);
  keep(words.join(" "));
}
