/** Narrows the library of stretches by muscle, position and equipment; the choice stays in the address. */
import { find } from "../../ui/find.js";
import { sayFound } from "../../ui/found.js";
import { moveInView } from "../../ui/moves.js";
import { sayUnfit } from "./unfit.js";

const NAMES = ["muscles", "position", "equipment"];

/** @param {HTMLElement} root */
export function start(root) {
  const form = find(root, "form", HTMLFormElement);
  const fields = NAMES.map((name) => find(form, `[name=${name}]`, HTMLSelectElement));
  /** @type {NodeListOf<HTMLElement>} */
  const entries = root.querySelectorAll("[data-list] > li");
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const { name, options } of fields)
    for (const option of options) if (option.value === asked.get(name)) option.selected = true;

  const narrow = () => {
    const chosen = fields.map(({ name, value }) => [name, value]).filter(([, value]) => value);
    for (const entry of entries)
      entry.hidden = !chosen.every(([name, value]) => entry.dataset[name]?.split(" ").includes(value));
    sayFound(root, [...entries].filter((entry) => !entry.hidden).length);
    history.replaceState(null, "", `#${new URLSearchParams(chosen)}`);
    // The page of a stretch leads back to what was chosen here.
    for (const entry of entries) find(entry, "a", HTMLAnchorElement).hash = location.hash;
  };

  form.addEventListener("change", narrow);
  sayUnfit(root);
  moveInView(root);
  if (fields.some(({ value }) => value)) narrow();
}
