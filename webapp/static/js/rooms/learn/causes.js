/** The medicine check: what is typed, or one kind, is shown below the field as copies of entries of the list. */
import { openAtTarget } from "../../ui/folds.js";
import { sayFound } from "../../ui/found.js";
import { read } from "./documents.js";

const LEAST = 2;

export function start(root) {
  const field = root.querySelector("input[type=search]");
  const kind = root.querySelector("select");
  const results = root.querySelector("[data-results]");
  const entries = [...root.querySelectorAll("li[data-kind]")];
  let finder = null;

  const load = () => (finder ??= finderOf(root.dataset));

  const show = async () => {
    const query = field.value.trim();
    const asked = query.length >= LEAST;
    try {
      const found = asked ? (await load())(query) : kind.value ? entries : [];
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

/** Finds entries of this page, the best first; the words that are only searched stand in the search file. */
async function finderOf({ documents: address, here }) {
  const { documents, find } = await read(address, ({ path }) => path.startsWith(`${here}#`));
  return (query) => find(query).map((id) => document.getElementById(documents[id].path.split("#")[1]));
}

/** The entry without its id, which stays where links lead. */
function copy(entry) {
  const copied = entry.cloneNode(true);
  copied.removeAttribute("id");
  return copied;
}
