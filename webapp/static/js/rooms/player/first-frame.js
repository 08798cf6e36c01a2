/** The first screen is read from its first frame on, before its script is there: from then on it counts. */

import { flags } from "../../records/flags.js";

/** Milliseconds: the number that stands there meanwhile is the first of a countdown; none after it is passed over. */
const FIRST_NUMBER = 1000;

/**
 * For how many milliseconds the step that the script puts first was seen before, `FIRST_NUMBER` at most: so much earlier
 * began what it counts. None where the page is not shown yet, or showed another step; so asked for before that is chosen.
 * @param {HTMLElement} root
 * @returns {(first: HTMLElement) => number}
 */
export function seenBefore(root) {
  const shown = root.querySelector(`[data-first="${flags.prefer}"]`);
  const [frame] = performance.getEntriesByName("first-contentful-paint");
  return (first) =>
    frame && first === shown ? Math.min(FIRST_NUMBER, performance.now() - frame.startTime) : 0;
}
