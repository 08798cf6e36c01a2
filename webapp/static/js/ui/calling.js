/** Puts the numbers of the reader's country wherever a text says whom to call. */
import { countryOf } from "../records/country.js";

/**
 * @typedef {{id: string, zones: string[], emergency: string[], outOfHours: string, poison: string[],
 *   hospitalWords: string, doctorWords: string, poisonWords: string}} Country  numbers as people dial them
 * @typedef {{say: typeof import("./words.js").say, chosen: string | null}} Reader  what the page has at hand, and the country
 *   that was chosen: what both would import is one more file to wait for before the first instruction
 */

/** The reader's country. @param {Reader["chosen"]} chosen @returns {Promise<Country>} */
export async function here(chosen) {
  const address = new URL(`../countries/${document.documentElement.lang}.json`, import.meta.url);
  /** @type {Country[]} */
  const countries = await (await fetch(address)).json();
  const country = countryOf(countries, chosen);
  if (!country) throw new Error(`no country in ${address}`);
  return country;
}

/**
 * Fill every place for a number below `root`; where they cannot be had the link to all of them stays.
 * @param {ParentNode} root @param {Reader} reader
 */
export async function showNumbers(root, { say, chosen }) {
  /** @type {NodeListOf<HTMLElement>} */
  const places = root.querySelectorAll("[data-call]");
  if (places.length === 0) return;
  try {
    const country = await here(chosen);
    for (const place of places) fill(place, country, say);
  } catch (error) {
    console.warn("the numbers of this country could not be read:", error);
  }
}

/** @param {HTMLElement} place @param {Country} country @param {Reader["say"]} say */
function fill(place, country, say) {
  const icon = /** @type {SVGElement} */ (place.querySelector("svg"));
  /** @param {string} number @param {string} kind */
  const button = (number, kind) => {
    const link = element("a", `button ${kind}`, number);
    link.href = `tel:${number.replace(/\D/g, "")}`;
    link.prepend(icon.cloneNode(true), element("span", "visually-hidden", `${say("call")} `));
    return link;
  };
  /** @param {string[]} numbers */
  const call = (numbers, kind = "button-quiet") =>
    numbers.filter(Boolean).map((number) => button(number, kind));
  /** @param {string} text */
  const line = (text) => (text ? [element("p", "small", text)] : []);
  const emergency = () => call(country.emergency, "");
  const alsoEmergency = () => {
    const also = element("p", "small", `${say("emergency")}: `);
    const link = element("a", "", country.emergency[0]);
    link.href = `tel:${country.emergency[0]}`;
    also.append(link);
    return [also];
  };
  /** @type {Record<string, () => Element[]>} */
  const parts = {
    emergency: () => emergency(),
    hospital: () => [...emergency(), ...line(country.hospitalWords)],
    doctor: () => [...line(country.doctorWords), ...call([country.outOfHours]), ...alsoEmergency()],
    poison: () => [
      ...line(`${say("poisoning")} ${country.poisonWords}`),
      ...call(country.poison),
      ...alsoEmergency(),
    ],
  };
  place.replaceChildren(...parts[place.dataset.call ?? "emergency"]());
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {string} className @param {string} text
 */
function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
