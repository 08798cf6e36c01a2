/** Says where something does not go with one of this person's answers to the one question. */
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

/** On each card that has a reason. @param {ParentNode} root */
export function sayUnfit(root) {
  for (const card of unfitting(root)) {
    const notWith = card.dataset.notWith?.split(" ") ?? [];
    card.querySelector(".words")?.append(line("unfit", unfitWords({ notWith })));
  }
}

/** What does not go with one of the answers. @param {ParentNode} root */
export function unfitting(root) {
  const own = ownConditions();
  /** @type {NodeListOf<HTMLElement>} */
  const parts = root.querySelectorAll("[data-not-with]");
  return [...parts].filter(({ dataset }) => dataset.notWith?.split(" ").some((name) => own.includes(name)));
}

/** A line of small words on a card. @param {string} name of its class @param {string} words */
export function line(name, words) {
  const made = document.createElement("span");
  made.className = `small ${name}`;
  made.textContent = words;
  return made;
}
