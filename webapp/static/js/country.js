/** Whose numbers to call: the country that was chosen, else the one that the phone's time zone tells. */
import { read } from "./preferences.js";

/** Where no zone fits: the European number works in the most countries. */
const ELSEWHERE = "eu";

/**
 * @param {ParentNode} page  holds each country of content/emergency, with its time zones
 * @returns {string} the id of a country
 */
export function country(page) {
  const chosen = read("country");
  const known = chosen && page.querySelector(`[data-country="${CSS.escape(chosen)}"]`);
  return known ? chosen : suggested(page, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** By time zone, since it tells where a phone is; its language only tells who reads. */
function suggested(page, zone) {
  const fits = (known) => (known.endsWith("/") ? zone.startsWith(known) : zone === known);
  const found = [...page.querySelectorAll("[data-zones]")].find(({ dataset }) =>
    dataset.zones.split(" ").some(fits),
  );
  return found?.dataset.country ?? ELSEWHERE;
}
