/** The medicine check: what is typed, or one kind, is shown below the field as copies of entries of the list. */

import { read } from "../../ui/documents.js";
import { find } from "../../ui/find.js";
import { openAtTarget } from "../../ui/folds.js";
import { sayFound } from "../../ui/found.js";

const LEAST = 2;

/** @param {HTMLElement} root */
export function start(root) {
  const field = find(root, "input[type=search]", HTMLInputElement);
  const kind = find(root, "select", HTMLSelectElement);
  const results = find(root, "[data-results]", HTMLElement);
  /** @type {NodeListOf<HTMLElement>} */
  const entries = root.querySelectorAll("li[data-kind]");
  /** @type {ReturnType<typeof finderOf> | null} */
  let finder = null;

  const load = () => (finder ??= finderOf(root.dataset));

  const show = async () => {
    const query = field.value.trim();
    const asked = query.length >= LEAST;
    try {
      const found = asked ? (await load())(query) : kind.value ? [...entries] : [];
      // A later letter has asked again meanwhile.
      if (field.value.trim() !== query) return;
      const shown = found.filter((entry) => !kind.value || entry.dataset.kind === kind.value);
      results.replaceChildren(...shown.map(copy));
      sayFound(root, asked || kind.value ? shown.length : null);
    } catch {
      finder = null;
      sayFound(root, "failed");
    }
  };

  field.addEventListener("focus", () => load().catch(() => (finder = null)), { once: true });
  field.addEventListener("input", show);
  kind.addEventListener("change", show);
  openAtTarget();
  // A browser gives back what was typed before a reload.
  show();
}

/**
 * Finds entries of this page, the best first; the words that are only searched stand in the search file.
 * @param {DOMStringMap} dataset of the page
 */
async function finderOf({ documents: address = "", here }) {
  const known = await read(address, ({ path }) => path.startsWith(`${here}#`));
  /** @param {string} query */
  return (query) =>
    known.find(query).flatMap((id) => document.getElementById(known.documents[id].path.split("#")[1]) ?? []);
}

/** The entry without its id, which stays where links lead. @param {HTMLElement} entry */
function copy(entry) {
  const copied = document.importNode(entry, true);
  copied.removeAttribute("id");
  return copied;
}
