/** Says what helped before; what says it is fetched only then. */

import { flags } from "../../records/flags.js";
import { helpedBefore } from "../../records/helped.js";
import { say } from "../../ui/words.js";
import { planOf } from "./about.js";

/** @param {HTMLElement} root @param {HTMLElement} step  the first one */
export async function sayWhatHelped(root, step) {
  const helped = helpedBefore(planOf(root));
  if (!helped) return;
  const line = await import("./helped-line.js").catch(() => null);
  // No room is kept for what does not come.
  if (!line?.tellWhatHelped(root, step, helped, say)) delete flags.helped;
}
