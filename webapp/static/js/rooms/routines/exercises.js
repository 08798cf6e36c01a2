/** Narrows the library of stretches by muscle, position and equipment; the choice stays in the address. */
import { sayFound } from "../../ui/found.js";

const NAMES = ["muscles", "position", "equipment"];

export function start(root) {
  const form = root.querySelector("form");
  const entries = [...root.querySelectorAll("[data-list] > li")];
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const name of NAMES)
    for (const option of form.elements[name].options)
      if (option.value === asked.get(name)) option.selected = true;

  const narrow = () => {
    const chosen = NAMES.map((name) => [name, form.elements[name].value]).filter(([, value]) => value);
    for (const entry of entries)
      entry.hidden = !chosen.every(([name, value]) => entry.dataset[name].split(" ").includes(value));
    sayFound(root, entries.filter((entry) => !entry.hidden).length);
    history.replaceState(null, "", `#${new URLSearchParams(chosen)}`);
  };

  form.addEventListener("change", narrow);
  if (NAMES.some((name) => form.elements[name].value)) narrow();
}
