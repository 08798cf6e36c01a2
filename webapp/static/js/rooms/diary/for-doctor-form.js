/** What somebody chose in the form of the doctor's sheet (components/for_doctor.html). */
import { periodOf } from "../../core/sheet.js";
import { find } from "../../ui/find.js";

/** @typedef {import("./sheet/content.js").Wanted} Wanted */

/** @param {HTMLFormElement} form @param {string} latest night */
export function periodIn(form, latest) {
  const nights = valueIn(form, "sheet-nights");
  if (nights !== "own") return periodOf(latest, Number(nights));
  return periodOf(latest, { from: valueIn(form, "sheet-from"), to: valueIn(form, "sheet-to") });
}

/** @param {HTMLFormElement} form @returns {Wanted} */
export function wantedIn(form) {
  const signs = [...form.querySelectorAll("[data-sign-asked]")].map((each) => {
    const id = /** @type {HTMLElement} */ (each).dataset.signAsked ?? "";
    return { id, answer: /** @type {"yes" | "no" | ""} */ (valueIn(form, `sheet-sign-${id}`)) };
  });
  return {
    medicines: isTicked(form, "sheet-medicines"),
    compared: isTicked(form, "sheet-compared"),
    signs: isTicked(form, "sheet-signs") ? signs : null,
    questions: valueIn(form, "sheet-questions")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    note: valueIn(form, "sheet-note"),
  };
}

/** @param {HTMLFormElement} form @param {string} name */
export const valueIn = (form, name) =>
  /** @type {HTMLInputElement | RadioNodeList} */ (form.elements.namedItem(name)).value;

/** @param {HTMLFormElement} form @param {string} name */
export const isTicked = (form, name) => find(form, `[name=${name}]`, HTMLInputElement).checked;
