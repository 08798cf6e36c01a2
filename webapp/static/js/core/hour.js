import { WATER_SLOW_DOWN_ML_PER_HOUR, WATER_STOP_ML_PER_HOUR } from "limits";

/**
 * The guard over one hour (docs/medical.md, section 6.2): above the first limit slow down, above the second the signs
 * of low sodium.
 * Every drink is fluid for the kidneys, so here the ones that do not count do.
 */
export const HOUR = 60 * 60 * 1000;

/**
 * @param {{at: number, ml: number}[]} drinks
 * @param {number} now milliseconds
 * @returns {{level: "" | "slow" | "stop", ml: number}} what was drunk within the 60 minutes before `now`
 */
export function withinTheHour(drinks, now) {
  const ml = drinks
    .filter(({ at }) => at <= now && at > now - HOUR)
    .reduce((total, drink) => total + drink.ml, 0);
  return { level: ml > WATER_STOP_ML_PER_HOUR ? "stop" : ml > WATER_SLOW_DOWN_ML_PER_HOUR ? "slow" : "", ml };
}
