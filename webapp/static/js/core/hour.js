import { WATER_SLOW_DOWN_ML_PER_HOUR, WATER_STOP_ML_PER_HOUR } from "limits";

/**
 * The guard over one hour (docs/medical.md, section 6.2): above the first limit slow down, above the second the signs
 * of low sodium.
 * Every drink is fluid for the kidneys, so here the ones that do not count do.
 *
 * @typedef {{at: number, ml: number}} Drunk
 * @typedef {{level: "" | "slow" | "stop", ml: number}} InAnHour
 */
export const HOUR = 60 * 60 * 1000;

/**
 * @param {Drunk[]} drinks
 * @param {number} now milliseconds
 * @returns {InAnHour} what was drunk within the 60 minutes before `now`
 */
export function withinTheHour(drinks, now) {
  const ml = hourBefore(drinks, now).reduce((total, drink) => total + drink.ml, 0);
  return { level: ml > WATER_STOP_ML_PER_HOUR ? "stop" : ml > WATER_SLOW_DOWN_ML_PER_HOUR ? "slow" : "", ml };
}

/** @template {Drunk} Some @param {Some[]} drinks @param {number} now */
export const hourBefore = (drinks, now) => drinks.filter(({ at }) => at <= now && at > now - HOUR);

/** The fullest of all hours. @param {Drunk[]} drinks @returns {InAnHour} */
export const fullestHour = (drinks) =>
  drinks
    .map(({ at }) => withinTheHour(drinks, at))
    .reduce((most, hour) => (hour.ml > most.ml ? hour : most), withinTheHour([], 0));
