/** What a step says: on its own lines, outside the screen, and for who listens. */

import { find } from "../../ui/find.js";
import { write } from "../../ui/write.js";
import { stageWords } from "./words.js";

/**
 * @typedef {import("../../core/session-view.js").View} View
 * @typedef {import("../../core/sides.js").Side | null} Side
 */

/** @param {HTMLElement} step @param {string} selector of a line that not every step has @param {string} text */
export function writeLine(step, selector, text) {
  const line = step.querySelector(selector);
  if (line) write(line, text);
}

/** @param {HTMLElement} step @param {string | null} words null: its own */
export function instruct(step, words) {
  const line = find(step, ".do", HTMLElement);
  line.dataset.own ??= line.textContent ?? "";
  write(line, words ?? line.dataset.own);
}

/** What a headset, a lock screen or a voice tells of a step. @param {HTMLElement} step */
export function aboutStep(step) {
  const { dataset } = step;
  const instruction = textOf(step, ".do");
  // The questions of the check are all that there is to it; what is hidden is not to be heard.
  const feel = textOf(step, dataset.kind === "check" ? ".signs summary" : ".feel:not(:has([hidden]))");
  return { name: dataset.name ?? "", instruction, feel, moves: "moves" in dataset };
}

/**
 * A few words at each change for who listens; the seconds themselves would only chatter.
 * @param {View} view @param {HTMLElement} step @param {Side} side
 */
export function changeWords(view, step, side) {
  const seconds = view.state === "hold" && view.secondsLeft ? `${view.secondsLeft} s` : "";
  const words = [stageWords(view, step, side), seconds, find(step, ".do", HTMLElement).textContent];
  return words.filter(Boolean).join(" ");
}

/** @param {HTMLElement} step @param {string} selector */
function textOf(step, selector) {
  const found = step.querySelectorAll(`:scope > ${selector}`);
  return [...found].map(({ textContent }) => textContent).join(" ");
}
