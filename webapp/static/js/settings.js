/** Choices of this device: how it looks at night, and whether the guides sound. */
import { read, write } from "./preferences.js";

export function start(root) {
  for (const input of root.querySelectorAll("input[type=radio]")) {
    input.checked = (read(input.name) ?? "auto") === input.value;
    input.addEventListener("change", () => choose(input));
  }
}

function choose({ name, value }) {
  write(name, value);
  if (name !== "night") return;
  // The boot script knows how a choice looks; what was typed or played here is nothing to lose.
  location.reload();
}
