/**
 * How far apart two shares may truly be, when each was counted in few cases: Newcombe's hybrid score interval, method 10 of
 * Newcombe 1998, Stat Med 17:873. Pure.
 *
 * @typedef {{count: number, of: number}} Share  so many of these; `of` is above 0
 */

/** Of the standard normal distribution, for 95 %. */
const Z = 1.959964;

/** Wilson's score interval of one share. @param {Share} share @returns {[low: number, high: number]} */
function scoreInterval({ count, of }) {
  const middle = (count + Z ** 2 / 2) / (of + Z ** 2);
  const half = (Z * Math.sqrt((count * (of - count)) / of + Z ** 2 / 4)) / (of + Z ** 2);
  return [middle - half, middle + half];
}

/**
 * One share minus the other, from -1 to 1, and the ends of its 95 % interval.
 * @param {Share} one @param {Share} other
 * @returns {{difference: number, low: number, high: number}}
 */
export function differenceOf(one, other) {
  const [here, there] = [one, other].map(({ count, of }) => count / of);
  const [[low, high], [otherLow, otherHigh]] = [scoreInterval(one), scoreInterval(other)];
  return {
    difference: here - there,
    low: here - there - Math.hypot(here - low, otherHigh - there),
    high: here - there + Math.hypot(high - here, there - otherLow),
  };
}
