/** Choices of this device, each kept at the moment it is made. */

import { read, write } from "../../records/preferences.js";
import { chosenSound } from "../../ui/cues/sound-mode.js";
import { offerPreviews } from "./previews.js";
import { offerVoices } from "./voices.js";

/**
 * @typedef {import("../../records/preferences.js").Preference} Preference
 * @typedef {HTMLInputElement | HTMLSelectElement} Field  a box, a radio button or a choice, named after its preference
 */

/** @param {HTMLElement} root */
export function start(root) {
  offerVoices(root);
  /** @type {NodeListOf<Field>} */
  const fields = root.querySelectorAll("input, select");
  for (const field of fields) show(field);
  root.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) keep(target);
  });
  offerPreviews(root);
  focusAgain(root);
}

/** @param {Field} field */
const preferenceOf = ({ name }) => /** @type {Preference} */ (name);

/** @param {Field} field */
function show(field) {
  const kept = field.name === "sound" ? chosenSound() : read(preferenceOf(field));
  if (kept === null) return;
  if (field instanceof HTMLSelectElement) field.value = kept;
  else field.checked = field.type === "radio" ? field.value === kept : kept !== "off";
}

/** @param {Field} field */
function keep(field) {
  const { name, value } = field;
  const isBox = field instanceof HTMLInputElement && field.type === "checkbox";
  write(preferenceOf(field), isBox ? (field.checked ? "on" : "off") : value);
  if (name !== "night") return;
  // The boot script knows how a choice looks; what was typed or played here is nothing to lose.
  history.replaceState({ focus: value }, "");
  location.reload();
}

/** Who chooses by keyboard is still there after the reload. @param {HTMLElement} root */
function focusAgain(root) {
  /** @type {string | undefined} */
  const value = history.state?.focus;
  if (!value) return;
  history.replaceState(null, "");
  /** @type {HTMLElement | null} */
  const chosen = root.querySelector(`[name=night][value=${CSS.escape(value)}]`);
  chosen?.focus({ preventScroll: true });
}
