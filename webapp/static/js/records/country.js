/** Whose numbers to call: the country that was chosen, else the one that the phone's time zone tells. */

import { timeZone } from "./time-zone.js";

/** Where no zone fits: the European number works in the most countries. */
const ELSEWHERE = "eu";

/**
 * @template {{id: string, zones: string[]}} Country
 * @param {Country[]} countries @param {string | null} chosen
 * @returns {Country | undefined} nothing only where there is none at all
 */
export function countryOf(countries, chosen) {
  /** @param {string | null} id */
  const named = (id) => countries.find((country) => country.id === id);
  return named(chosen) ?? hereIn(countries) ?? named(ELSEWHERE);
}

/**
 * By time zone, since it tells where a phone is; its language only tells who reads.
 * @template {{zones: string[]}} Country
 * @param {Country[]} countries
 */
function hereIn(countries) {
  const zone = timeZone();
  return countries.find(({ zones }) => zones.some(holds(zone)));
}

/**
 * A name that ends in a slash stands for all below it.
 * @param {string} zone
 * @returns {(known: string) => boolean}
 */
const holds = (zone) => (known) => (known.endsWith("/") ? zone.startsWith(known) : zone === known);
