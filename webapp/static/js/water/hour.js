/**
 * The guard over one hour (facts/medical.md, section 6.2): above 0.75 l slow down, above 1.0 l the signs of low sodium.
 * Every drink is fluid for the kidneys, so here the ones that do not count do.
 */
export const HOUR = 60 * 60 * 1000;
const SLOW_DOWN = 750;
const STOP = 1000;

/**
 * @param {{at: number, ml: number}[]} drinks
 * @param {number} now milliseconds
 * @returns {{level: "" | "slow" | "stop", ml: number}} what was drunk within the 60 minutes before `now`
 */
export function withinTheHour(drinks, now) {
  const ml = drinks
    .filter(({ at }) => at <= now && at > now - HOUR)
    .reduce((total, drink) => total + drink.ml, 0);
  return { level: ml > STOP ? "stop" : ml > SLOW_DOWN ? "slow" : "", ml };
}
