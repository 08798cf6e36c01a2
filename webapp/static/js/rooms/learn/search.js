/** The one search: it reads its documents when someone comes to the field, and never sends a word. */

import { read } from "../../ui/documents.js";
import { find } from "../../ui/find.js";
import { sayFound } from "../../ui/found.js";
import { answers } from "./answers.js";
import { inParts } from "./in-parts.js";
import { remember, soughtBefore, whenForgotten } from "./sought.js";

const LEAST = 2;

/** @param {HTMLElement} root */
export function start(root) {
  const field = find(root, "input", HTMLInputElement);
  const results = find(root, "[data-results]", HTMLElement);
  const list = inParts(results);
  const kind = root.querySelector("select");
  const { entries, answerOf } = answers(root);
  /** @type {ReturnType<typeof read> | null} */
  let index = null;

  const load = () => (index ??= read(root.dataset.documents ?? ""));

  /** What the list shows, how much that is, and whether it only comes near. @param {string} query */
  const answer = async (query) => {
    if (query.length < LEAST) return { shown: kind?.value ? entries(kind.value) : [], near: false };
    const { documents, find } = await load();
    const { ids, near } = find(query);
    const found = ids.map((id) => documents[id]);
    // On the page of the causes they come before all else, and alone where one kind is chosen.
    const own = found.filter((each) => each.path.startsWith(`${location.pathname}#`));
    const all = kind?.value ? own : [...new Set([...own, ...found])];
    return { shown: all.map((each) => answerOf(each, kind?.value)).filter((item) => item !== null), near };
  };

  /** @param {number} [first]  how many are shown at once */
  const show = async (first) => {
    const query = field.value.trim();
    try {
      const { shown, near } = await answer(query);
      // A later letter has asked again meanwhile.
      if (field.value.trim() !== query) return;
      // Someone who chose a kind may want to print it.
      list(shown, kind?.value ? shown.length : first);
      const asked = query.length >= LEAST || kind?.value;
      sayFound(root, asked ? shown.length : null, near);
    } catch {
      index = null;
      sayFound(root, "failed");
    }
  };

  field.addEventListener("focus", () => load().catch(() => (index = null)), { once: true });
  field.addEventListener("input", () => show());
  kind?.addEventListener("change", () => show());
  // Who follows what was found and comes back finds it again; nobody else does, and browsers are told to keep no words.
  const keep = () => {
    if (field.value || kind?.value || soughtBefore())
      remember({ words: field.value, shown: results.childElementCount, y: scrollY });
  };
  const before = soughtBefore();
  field.addEventListener("change", keep);
  document.addEventListener("click", keep);
  whenForgotten(() => {
    field.value = "";
    show();
  });
  field.value ||= before?.words ?? "";
  if (location.hash === "#search") field.focus();
  show(before?.shown).then(() => before && scrollTo({ top: before.y, behavior: "instant" }));
}
