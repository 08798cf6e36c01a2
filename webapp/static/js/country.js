/** Whose numbers to call: the country that was chosen, else the one that the phone's clock and language suggest. */
import { read } from "./preferences.js";

/** By time zone, since it tells where a phone is; its language only tells who reads. */
const ZONES = {
  "Europe/Amsterdam": "nl",
  "Europe/Madrid": "es",
  "Atlantic/Canary": "es",
  "Africa/Ceuta": "es",
  "Europe/London": "gb",
  "Europe/Belfast": "gb",
};
const NORTH_AMERICA = /-(US|CA)$/;

/** @returns {"nl"|"es"|"gb"|"us-ca"|"eu"} an id of content/emergency */
export function country() {
  return read("country") || suggested(Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.languages);
}

function suggested(zone, languages) {
  if (zone in ZONES) return ZONES[zone];
  const american = /^(America|Pacific)\//.test(zone);
  return american && languages.some((language) => NORTH_AMERICA.test(language)) ? "us-ca" : "eu";
}
