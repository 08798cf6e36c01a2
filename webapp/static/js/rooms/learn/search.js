/** The search over everything: it reads its documents when someone comes to the field, and never sends a word. */

import { read } from "../../ui/documents.js";
import { find } from "../../ui/find.js";
import { sayFound } from "../../ui/found.js";

const MOST = 20;
const WORDS_SHOWN = 140;

/** @param {HTMLElement} root */
export function start(root) {
  const field = find(root, "input", HTMLInputElement);
  const list = find(root, "[data-results]", HTMLElement);
  /** @type {ReturnType<typeof read> | null} */
  let index = null;

  const load = () => (index ??= read(root.dataset.documents ?? ""));

  const show = async () => {
    const query = field.value.trim();
    if (query.length < 2) {
      list.replaceChildren();
      sayFound(root, null);
      return;
    }
    try {
      const known = await load();
      if (field.value.trim() !== query) return;
      const found = known.find(query);
      list.replaceChildren(...found.slice(0, MOST).map((id) => entry(known.documents[id])));
      sayFound(root, found.length);
    } catch {
      index = null;
      sayFound(root, "failed");
    }
  };

  field.addEventListener("focus", () => load().catch(() => {}), { once: true });
  field.addEventListener("input", show);
  if (location.hash === "#search") field.focus();
  if (field.value) show();
}

/** @param {import("../../ui/documents.js").Document} found */
function entry({ path, kind, title, text }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = path;
  link.className = "card found";
  const parts = [
    ["strong", title, ""],
    ["span", kind, "small"],
    ["span", text.length > WORDS_SHOWN ? `${text.slice(0, WORDS_SHOWN)}…` : text, ""],
  ];
  for (const [tag, words, name] of parts) {
    if (!words) continue;
    const part = document.createElement(tag);
    part.textContent = words;
    part.className = name;
    link.append(part);
  }
  item.append(link);
  return item;
}
