/** Narrows the table of causes to what is typed and to one kind. The table itself is what is searched. */
import { indexOf } from "./search/engine.js";
import { sayFound } from "./search/found.js";

export function start(root) {
  const rows = [...root.querySelectorAll("tbody tr")];
  const find = indexOf(rows.map(asDocument));
  const field = root.querySelector("input[type=search]");
  const kind = root.querySelector("select");

  const narrow = () => {
    const query = field.value.trim();
    const found = query ? new Set(find(query)) : null;
    const shown = rows.filter((row, id) => {
      const fits = (!found || found.has(id)) && (!kind.value || row.dataset.kind === kind.value);
      row.hidden = !fits;
      return fits;
    });
    for (const part of root.querySelectorAll("[data-part]"))
      part.hidden = !shown.some((row) => part.contains(row));
    sayFound(root, query || kind.value ? shown.length : null);
  };

  field.addEventListener("input", narrow);
  kind.addEventListener("change", narrow);
  // A browser gives back what was typed before a reload.
  narrow();
}

function asDocument(row) {
  return { title: row.querySelector("th").textContent, names: row.dataset.also, text: "" };
}
