/** Where a guide or routine begins: anew, where a reload left it, or with the time of the cramp that goes on. */

import * as session from "../../core/session.js";
import { earlier } from "../../records/memory.js";
import { isRelief, planOf } from "./about.js";
import { chosenFor } from "./chosen.js";
import { Progress } from "./progress.js";

/**
 * @typedef {ReturnType<typeof import("../../records/memory.js").recall>} Saved
 *
 * @param {HTMLElement} root
 * @param {string | null | undefined} wanted  the variant that was asked for, if any
 * @param {Saved} saved
 * @param {import("../../core/sides.js").Side | null} sideBefore  of the guide left just now in this page
 * @returns {{progress: Progress, begun: (now: number, seen: number) => session.Session}}  `seen`: when its first step
 *   was seen first, which may be earlier than now
 */
export function beginning(root, wanted, saved, sideBefore) {
  const known = saved ?? (isRelief(root) ? earlier(planOf(root)) : null);
  const { stages, ...chosen } = chosenFor(root, wanted);
  // "It is back" begins on the side of the cramp before; the next one after the list may be on the other.
  const side = (known ? known.side : sideBefore) ?? null;
  return {
    progress: new Progress(chosen, side, { tried: known?.tried, reached: saved?.reached }),
    begun: (now, seen) =>
      saved?.stages === stages.length
        ? session.restore(stages, saved, now)
        : session.begin(stages, seen, known ? now - known.elapsed : seen),
  };
}
