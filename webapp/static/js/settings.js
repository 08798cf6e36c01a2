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
  const { dataset } = document.documentElement;
  dataset.theme = value === "always" || (value === "auto" && dataset.hours === "night") ? "night" : "day";
}
