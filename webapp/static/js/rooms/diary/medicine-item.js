import { find } from "../../ui/find.js";
import { date } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/**
 * Writes what a medicine is, and what was noted of it, into its view.
 * @param {HTMLLIElement} element @param {import("../../core/medicines.js").Medicine} medicine
 * @param {(known: string) => string} addressOf where Learn tells of it
 */
export function showMedicine(element, { name, known, events, note }, addressOf) {
  /** @param {string} part */
  const part = (part) => find(element, `[data-${part}]`, HTMLElement);
  part("name").textContent = name;
  part("events").replaceChildren(...events.map(eventOf));
  part("note").textContent = note;
  part("note").hidden = !note;
  part("known").hidden = known === null;
  find(element, "[data-known] a", HTMLAnchorElement).href = known === null ? "" : addressOf(known);
  return name;
}

/** @param {import("../../core/medicines.js").MedicineEvent} event */
function eventOf({ on, turn }) {
  const words = document.createElement("span");
  words.textContent = say(`on-${turn}`, { date: date(on, { dateStyle: "medium" }) });
  return words;
}
