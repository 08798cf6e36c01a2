/** What a phone has to fetch of a bundle when it holds lines of an earlier one. Pure. */

/**
 * @typedef {{hashes: string[], sizes: number[]}} Index  of each line: how its SHA-256 begins, and the bytes it has packed
 * @typedef {{first: number, bounds: number[]}} Gap  lines in a row that are not held: the number of the first, and where
 *   each begins among the packed ones, with the end of the last
 */

/** What one more request costs beside its content, in bytes: question and answer have headers. */
const REQUEST = 400;
/** Lines that are compressed one by one take four times the bytes that they have in the bundle. */
const ALONE = 4;

/** @param {Index} index @param {(hash: string) => boolean} isHeld @returns {Gap[]} */
export function gapsIn({ hashes, sizes }, isHeld) {
  /** @type {Gap[]} */
  const gaps = [];
  let begin = 0;
  for (const [number, hash] of hashes.entries()) {
    const end = begin + sizes[number];
    if (!isHeld(hash)) {
      const last = gaps.at(-1);
      if (last?.bounds.at(-1) === begin) last.bounds.push(end);
      else gaps.push({ first: number, bounds: [begin, end] });
    }
    begin = end;
  }
  return gaps;
}

/** Whether the gaps take fewer bytes than the whole bundle. @param {Gap[]} gaps @param {Index} index */
export function isCheaper(gaps, { sizes }) {
  const bytes = gaps.reduce((sum, { bounds }) => sum + REQUEST + bounds[bounds.length - 1] - bounds[0], 0);
  return bytes * ALONE < sizes.reduce((sum, size) => sum + size, 0);
}
