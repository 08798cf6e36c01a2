/** Two more optional taps once a cramp is in the diary: how bad it was, and whether it woke the person. */
import { get } from "../../records/database.js";
import { number } from "../../ui/locale.js";
import { scale } from "../../ui/scale.js";
import { say } from "../../ui/words.js";

/** Six large buttons; any number between them can be said later, in the diary. */
const GRADES = [0, 2, 4, 6, 8, 10];

/**
 * Asks above the answers to what helped.
 * @param {HTMLElement} answers
 * @param {string} entry  the cramp's id
 * @param {(answer: Pick<import("../../core/cramps.js").Cramp, "pain" | "woke">) => void} complete
 */
export async function askMore(answers, entry, complete) {
  const kept = await get("cramps", entry);
  const asked = document.createElement("div");
  asked.className = "asked";
  const pain = rowOf(
    "how-bad",
    GRADES.map(String),
    GRADES.map((grade) => number(grade)),
  );
  const woke = rowOf("did-it-wake", ["1", "0"], [say("yes"), say("no")]);
  // The answers to the question at the top follow; they are named again.
  asked.append(pain, woke, lineOf(answers.closest("section")?.querySelector("h2")?.textContent ?? ""));
  scale(pain, (value) => complete({ pain: value }))(kept?.pain ?? null);
  scale(woke, (value) => complete({ woke: value === null ? null : value === 1 }))(
    typeof kept?.woke === "boolean" ? Number(kept.woke) : null,
  );
  answers.parentElement?.querySelector(".asked")?.remove();
  answers.before(asked);
}

/** @param {string} question @param {string[]} values @param {string[]} names */
function rowOf(question, values, names) {
  const row = document.createElement("div");
  row.className = "pain";
  row.setAttribute("role", "toolbar");
  row.setAttribute("aria-label", say(question));
  row.append(lineOf(say(question)), ...values.map((value, place) => buttonOf(value, names[place])));
  return row;
}

/** @param {string} words */
function lineOf(words) {
  const line = document.createElement("p");
  line.textContent = words;
  return line;
}

/** @param {string} value @param {string} name */
function buttonOf(value, name) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "chip", value, textContent: name });
  return button;
}
