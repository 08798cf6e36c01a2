/**
 * The time of an entry that is being changed. Pure.
 *
 * @typedef {import("./moment.js").Moment} Moment
 */
import { hereAt, wallClock } from "./moment.js";

const MINUTE = 60_000;

/** Whether an entry goes by the clocks here; one from another time zone stays in it. @param {Moment} entry */
const isFromHere = ({ at, offset }) => hereAt(at).offset === offset;

/** Now, by the clock that an entry goes by. @param {Moment} entry @returns {Moment} */
export const nowFor = (entry) => (isFromHere(entry) ? hereAt() : { ...hereAt(), offset: entry.offset });

/**
 * The moment when the clocks read `wall`. An entry from another time zone stays in it; one from here follows the clocks
 * here, and where the hour comes twice it stays in the one that it was in.
 * @param {string} wall as `wallClock` gives it
 * @param {Moment} before
 * @returns {Moment} `at` is NaN when `wall` is no time
 */
export function movedTo(wall, before) {
  const { offset } = before;
  if (wall === wallClock(before)) return { at: before.at, offset };
  const at = Date.parse(`${wall}Z`) - offset * MINUTE;
  if (!isFromHere(before) || hereAt(at).offset === offset) return { at, offset };
  return hereAt(Date.parse(wall));
}
