/** Where a session is, as the phone remembers it (records/memory.js), and how long that means anything. */

/** Milliseconds: after this it is another night. */
const LONGEST_GAP = 12 * 60 * 60 * 1000;
/** Milliseconds. A guide whose phone slept longer was left: it waits where it was. */
export const LONGEST_SLEEP = 15 * 60 * 1000;

/**
 * @typedef {{plan: string, routine?: string, own: boolean, variant: string | null,
 *   side: import("./sides.js").Side | null, entry: string | null, reached: number, tried: string[],
 *   held: import("./held.js").Held}} Where  `routine`: an own one as in a link, since all of them have one plan; `entry`:
 *   the id of its cramp in the diary; `tried`: the stretches that were held for it so far
 * @typedef {Where & {index: number, stages: number, left: number | null, paused: boolean, elapsed: number,
 *   relieved: number | null, savedAt: number}} Saved  ms
 *
 * What was saved last, with the milliseconds since then as `gap`; null when there is nothing, or nonsense.
 * @param {string | null} text @param {number} now ms
 * @returns {(Saved & {gap: number}) | null}
 */
export function savedIn(text, now) {
  // Most phones keep none: an error would cost them as much as all else that runs before the first frame.
  if (!text) return null;
  try {
    const saved = JSON.parse(text);
    const gap = now - saved.savedAt;
    const { index, stages } = saved;
    const usable = gap >= 0 && gap < LONGEST_GAP && Number.isInteger(index) && index >= 0 && index < stages;
    return usable ? { ...saved, gap } : null;
  } catch {
    return null;
  }
}

/** An own cramp of which nobody has said that it let go. @param {string | null} text @param {number} now ms */
export function unfinishedIn(text, now) {
  const saved = savedIn(text, now);
  return saved?.own && saved.relieved === null ? saved : null;
}

/**
 * Milliseconds that the cramp has lasted with which a guide goes on that is opened now; 0 where none does.
 * @param {(Saved & {gap: number}) | null} saved @param {string | undefined} plan
 * @param {boolean} isResumed  else it begins anew, and may be the same cramp
 */
export function lasting(saved, plan, isResumed) {
  if (!saved || saved.plan !== plan || saved.relieved !== null) return 0;
  const { index, stages, elapsed, gap } = saved;
  return (isResumed ? index < stages - 1 : gap <= LONGEST_SLEEP) ? elapsed + gap : 0;
}
