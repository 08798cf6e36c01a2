/** A routine on paper: what the sheet that prints says, and which of its two layouts it needs. */
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { drawCode } from "./share.js";
import { picture, stretchNamed } from "./stretches.js";
import { timingWords, totalWords } from "./words.js";

/** With more steps than this, one card takes the whole sheet, with this many beside each other. */
const MOST_ON_HALF = 6;
const BESIDE = 4;

/**
 * @typedef {import("../../core/routine.js").Step} Step
 * @typedef {import("./stretches.js").Stretches} Stretches
 *
 * @param {HTMLElement} sheet
 * @param {import("../../core/routine.js").Routine} routine
 * @param {Stretches} stretches
 */
export async function showPaper(sheet, routine, stretches) {
  const { name, steps } = routine;
  const whole = steps.length > MOST_ON_HALF;
  const [card] = sheet.children;
  /** @param {string} selector */
  const place = (selector) => find(card, selector, HTMLElement);
  if (whole) sheet.dataset.rows = String(Math.ceil(steps.length / BESIDE));
  else delete sheet.dataset.rows;
  place("[data-paper-name]").textContent = name;
  place("[data-paper-length]").textContent = totalWords(steps);
  place("[data-paper-address]").textContent = location.origin + location.pathname;
  const list = place("[data-paper-steps]");
  list.dataset.count = String(steps.length);
  list.replaceChildren(...steps.map((step) => entry(step, stretchNamed(stretches, step.stretch))));
  const unfit = unfitSteps(steps, stretches);
  place("[data-paper-unfit]").hidden = unfit === "";
  place("[data-paper-advice]").textContent = say(steps.length > 1 ? "unfit-several" : "unfit-one");
  place("[data-paper-conditions]").textContent = unfit;
  sheet.replaceChildren(card, ...(whole ? [] : [copyOf(card)]));
  const codes = sheet.querySelectorAll("[data-paper-code]");
  await Promise.all([...codes].map((code) => drawCode(code, routine, say("code"))));
}

/** @param {Step} step @param {import("./stretches.js").Stretch} stretch */
function entry(step, stretch) {
  const made = document.createElement("li");
  const drawing = part("div", "drawing");
  drawing.append(picture(stretch));
  const said = part("div", "words");
  said.append(part("p", "do", find(stretch.content, ".do", HTMLElement).textContent));
  said.append(part("p", "timing", timingWords(step)));
  made.append(drawing, said);
  return made;
}

/**
 * `new hip (2, 3); pregnancy (1)`: paper may be given away, so it names more than this person's answers.
 * @param {Step[]} steps @param {Stretches} stretches
 */
function unfitSteps(steps, stretches) {
  /** @type {Map<string, number[]>} */
  const numbers = new Map();
  for (const [at, { stretch }] of steps.entries())
    for (const condition of stretchNamed(stretches, stretch).notWith)
      numbers.set(condition, [...(numbers.get(condition) ?? []), at + 1]);
  /** @param {number[]} found */
  const places = (found) => (steps.length > 1 ? ` (${found.join(", ")})` : "");
  return [...numbers].map(([condition, found]) => say(`condition-${condition}`) + places(found)).join("; ");
}

/** To cut off and give away; it says nothing to a screen reader, which has read the first. @param {Element} card */
function copyOf(card) {
  const copy = /** @type {Element} */ (card.cloneNode(true));
  copy.setAttribute("aria-hidden", "true");
  return copy;
}

/** @param {string} name @param {string} kind */
function part(name, kind, words = "") {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = words;
  return made;
}
