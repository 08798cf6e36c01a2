/** The form that begins a comparison (components/trials.html). */
import { hereAt } from "../../core/moment.js";
import { newTrial } from "../../core/trials.js";
import { newId } from "../../records/id.js";
import { describe, showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";

/** @typedef {import("../../core/trials.js").Trial} Trial */

/** By lot, from the browser's source of chance. @returns {import("../../core/trials.js").Part} */
const drawn = () => (crypto.getRandomValues(new Uint8Array(1))[0] % 2 ? "with" : "without");

/**
 * @param {HTMLFormElement} form @param {(trial: Trial) => Promise<boolean>} begin  whether it was kept
 * @returns {(trial: Trial) => string} the name of what is compared, from the list or in own words
 */
export function trialFormOf(form, begin) {
  const own = find(form, "[name=own]", HTMLInputElement);
  const part = find(form, "[data-own]", HTMLElement);
  const [what, first] = ["what", "first"].map(
    (name) => /** @type {RadioNodeList} */ (form.elements.namedItem(name)),
  );
  const suit = () => {
    part.hidden = what.value !== "own";
  };

  describe(form, "trial");
  form.addEventListener("change", suit);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    // Who taps again while it is being kept begins one.
    if (form.hasAttribute("aria-busy")) return;
    const order = /** @type {import("../../core/trials.js").Part | "lot"} */ (first.value);
    const said = { what: what.value, own: own.value, first: order };
    const { trial, problems } = newTrial(newId(), hereAt(), said, drawn());
    const wrong = showProblems(form, problems);
    if (wrong) return wrong.focus();
    form.setAttribute("aria-busy", "true");
    const isKept = await begin(trial);
    form.removeAttribute("aria-busy");
    if (!isKept) return;
    form.reset();
    suit();
  });
  suit();

  return (trial) => trial.own || nameOf(form, trial.what);
}

/** @param {HTMLFormElement} form @param {string} what */
function nameOf(form, what) {
  const label = form.querySelector(`label:has([name=what][value="${CSS.escape(what)}"])`);
  return (label?.textContent ?? what).trim();
}
