/** Puts the numbers of the reader's country wherever a text says whom to call. */
import { countryOf } from "../records/country.js";
import { language } from "./locale.js";
import { say } from "./words.js";

/**
 * @typedef {{id: string, zones: string[], emergency: string[], outOfHours: string, poison: string[],
 *   hospitalWords: string, doctorWords: string, poisonWords: string}} Country  numbers as people dial them
 */

/** The reader's country. @returns {Promise<Country>} */
export async function here() {
  const address = new URL(`../countries/${language()}.json`, import.meta.url);
  return countryOf(await (await fetch(address)).json());
}

/** Fill every place for a number below `root`; where they cannot be had the link to all of them stays. */
export async function showNumbers(root) {
  const places = root.querySelectorAll("[data-call]");
  if (places.length === 0) return;
  try {
    const country = await here();
    for (const place of places) fill(place, country);
  } catch (error) {
    console.warn("the numbers of this country could not be read:", error);
  }
}

function fill(place, country) {
  const icon = place.querySelector("svg");
  const button = (number, kind) => {
    const link = element("a", `button ${kind}`, number);
    link.href = `tel:${number.replace(/\D/g, "")}`;
    link.prepend(icon.cloneNode(true), element("span", "visually-hidden", `${say("call")} `));
    return link;
  };
  const call = (numbers, kind = "button-quiet") =>
    numbers.filter(Boolean).map((number) => button(number, kind));
  const line = (text) => (text ? [element("p", "small", text)] : []);
  const emergency = () => call(country.emergency, "");
  const alsoEmergency = () => {
    const also = element("p", "small", `${say("emergency")}: `);
    const link = element("a", "", country.emergency[0]);
    link.href = `tel:${country.emergency[0]}`;
    also.append(link);
    return [also];
  };
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
  place.replaceChildren(...parts[place.dataset.call]());
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
