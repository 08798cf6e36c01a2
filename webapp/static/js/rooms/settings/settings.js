/** Choices of this device, each kept at the moment it is made. */

import { read, write } from "../../records/preferences.js";
import { chosenSound } from "../../ui/cues/sound-mode.js";
import { offerPreviews } from "./previews.js";
import { offerVoices } from "./voices.js";

export function start(root) {
  offerVoices(root);
  const fields = [...root.querySelectorAll("input, select")];
  for (const field of fields) show(field);
  root.addEventListener("change", ({ target }) => keep(target));
  offerPreviews(root);
  focusAgain(root);
}

function show(field) {
  const kept = field.name === "sound" ? chosenSound() : read(field.name);
  if (kept === null) return;
  if (field.type === "radio") field.checked = field.value === kept;
  else if (field.type === "checkbox") field.checked = kept === "on";
  else field.value = kept;
}

function keep(field) {
  const { name, type, value, checked } = field;
  write(name, type === "checkbox" ? (checked ? "on" : "off") : value);
  if (name !== "night") return;
  // The boot script knows how a choice looks; what was typed or played here is nothing to lose.
  history.replaceState({ focus: value }, "");
  location.reload();
}

/** Who chooses by keyboard is still there after the reload. */
function focusAgain(root) {
  const value = history.state?.focus;
  if (!value) return;
  history.replaceState(null, "");
  root.querySelector(`[name=night][value=${CSS.escape(value)}]`)?.focus({ preventScroll: true });
}
