/** Puts the numbers of the reader's country wherever a text says whom to call. */
import { country } from "./country.js";

/** What stands in each place, in this order. */
const PARTS = {
  emergency: ["emergency"],
  hospital: ["emergency", "hospital"],
  doctor: ["doctor", "else"],
  poison: ["poison", "else"],
};

/** The countries of this page: in a template, or in sight on the page of the warning signs. */
const countries = () => document.querySelector("[data-countries]")?.content ?? document;

/** The entry of the reader's country. @returns {?HTMLElement} */
export function here() {
  const page = countries();
  return page.querySelector(`[data-country="${country(page)}"]`);
}

/** Fill every place for a number below `root`; without a known country the link to all of them stays. */
export function showNumbers(root) {
  const found = here();
  if (!found) return;
  for (const place of root.querySelectorAll("[data-call]"))
    place.replaceChildren(...PARTS[place.dataset.call].flatMap((part) => copies(found, part)));
}

const copies = (entry, part) =>
  [...entry.querySelectorAll(`[data-for="${part}"]`)].map((element) => element.cloneNode(true));
