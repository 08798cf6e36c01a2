/** What helped, and two more optional taps once a cramp is in the diary: how bad it was, and whether it woke the person. */
import { scale } from "../../ui/scale.js";

/** @typedef {Pick<import("../../core/cramps.js").Cramp, "pain" | "woke">} Told */

/** Six large buttons; any number between them can be said later, in the diary. */
const GRADES = ["0", "2", "4", "6", "8", "10"];

/** How many of the stretches so far are offered as an answer. */
const OFFERED = 2;

/** @param {HTMLElement} answers  to what helped @param {HTMLElement[]} stretches  those so far */
export function offerAnswers(answers, stretches) {
  for (const old of answers.querySelectorAll("[data-stretch]")) old.remove();
  const names = new Map(stretches.map(({ dataset }) => [dataset.stretch ?? "", dataset.name ?? ""]));
  for (const [stretch, name] of [...names].slice(-OFFERED)) {
    const button = buttonOf("", name);
    button.className = "button button-quiet";
    button.dataset.helped = button.dataset.stretch = stretch;
    answers.prepend(button);
  }
}

/**
 * Asks above the answers to what helped. It is handed all that the player has: what both would import is one more file
 * to wait for before the first instruction.
 * @param {HTMLElement} answers
 * @param {(name: string) => string} say
 * @param {Told} told  before
 * @param {(told: Told) => void} complete
 */
export function askMore(answers, say, told, complete) {
  const asked = document.createElement("div");
  asked.className = "asked";
  const pain = rowOf(say("how-bad"), GRADES, GRADES);
  const woke = rowOf(say("did-it-wake"), ["1", "0"], [say("yes"), say("no")]);
  // The answers to the question at the top follow; they are named again.
  asked.append(pain, woke, lineOf(answers.closest("section")?.querySelector("h2")?.textContent ?? ""));
  scale(pain, (value) => complete({ pain: value }))(told.pain ?? null);
  scale(woke, (value) => complete({ woke: value === null ? null : value === 1 }))(
    typeof told.woke === "boolean" ? Number(told.woke) : null,
  );
  answers.parentElement?.querySelector(".asked")?.remove();
  answers.before(asked);
}

/** @param {string} question @param {string[]} values @param {string[]} names */
function rowOf(question, values, names) {
  const row = document.createElement("div");
  row.className = "pain";
  row.setAttribute("role", "toolbar");
  row.setAttribute("aria-label", question);
  row.append(lineOf(question), ...values.map((value, place) => buttonOf(value, names[place])));
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
