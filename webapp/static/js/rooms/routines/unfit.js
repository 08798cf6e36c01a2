/** Says on a card, or of the whole page, with which of this person's answers it does not go. */
import { read } from "../../records/preferences.js";
import { say } from "../../ui/words.js";

/** The conditions of the one question that this person ticked. */
export const ownConditions = () => (read("conditions") ?? "").split(" ").filter(Boolean);

/** With which of them something does not go; empty when there is none. @param {{notWith: string[]}} it */
export function unfitWords({ notWith }) {
  const own = ownConditions();
  const names = notWith.filter((condition) => own.includes(condition));
  const conditions = names.map((name) => say(`condition-${name}`)).join("; ");
  return conditions && say("unfit", { conditions });
}

/** @param {ParentNode} root */
export function sayUnfit(root) {
  /** @type {NodeListOf<HTMLElement>} */
  const parts = root.querySelectorAll("[data-not-with]");
  for (const part of parts) {
    const words = unfitWords({ notWith: part.dataset.notWith?.split(" ") ?? [] });
    const place = part.querySelector("[data-unfit]");
    if (words && place) Object.assign(place, { textContent: words, hidden: false });
  }
}
