/** What is found, as cards: what it is, how sure we are, its first words, and *Start* where it can be started. */

import { copyOf, find } from "../../ui/find.js";

const WORDS_SHOWN = 140;
/** What is said of a medicine is never cut off. */
const WHOLE = ["medicine", "linked", "chance"];

/** @param {HTMLElement} root */
export function answers(root) {
  const template = find(root, "[data-answer]", HTMLTemplateElement);

  /** @param {import("../../ui/documents.js").Document} found */
  const card = ({ path, kind, title, text, verdict = "", start }) => {
    const item = copyOf(template, HTMLLIElement);
    const link = find(item, "[data-title]", HTMLAnchorElement);
    link.href = path;
    link.textContent = title;
    find(item, "[data-kind]", HTMLElement).textContent = kind;
    find(item, "[data-text]", HTMLElement).textContent = WHOLE.includes(verdict) ? text : shortened(text);
    /** @type {NodeListOf<HTMLElement>} */
    const verdicts = item.querySelectorAll("[data-verdict]");
    for (const each of verdicts) if (!each.dataset.verdict?.split(" ").includes(verdict)) each.remove();
    const button = find(item, "[data-start]", HTMLAnchorElement);
    if (start) {
      button.href = `${path}#start`;
      find(item, "[data-started]", HTMLElement).textContent = title;
    } else button.parentElement?.remove();
    return item;
  };

  return {
    /** Of an entry of this page a copy, which says more; null where another kind is chosen.
     * @param {import("../../ui/documents.js").Document} found @param {string} [kind] */
    answerOf(found, kind) {
      const [page, place] = found.path.split("#");
      /** @type {HTMLElement | null} */
      const known = document.querySelector(`li[data-kind]#${CSS.escape(place)}`);
      const entry = page === location.pathname ? known : null;
      if (kind && entry?.dataset.kind !== kind) return null;
      return entry ? copy(entry) : card(found);
    },
    /** All entries of this page of one kind. @param {string} kind */
    entries: (kind) => [...document.querySelectorAll(`li[id][data-kind="${kind}"]`)].map(copy),
  };
}

/** The entry without its id, which stays where links lead. @param {Element} entry */
function copy(entry) {
  const copied = document.importNode(entry, true);
  copied.removeAttribute("id");
  copied.classList.add("card", "found");
  return copied;
}

/** The first words, never half of one. @param {string} text */
function shortened(text) {
  if (text.length <= WORDS_SHOWN) return text;
  return `${text.slice(0, text.lastIndexOf(" ", WORDS_SHOWN)).replace(/[,;:.]$/, "")}…`;
}
