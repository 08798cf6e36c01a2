/** A routine on paper: what the sheet that prints says, and which of its two layouts it needs. */
import { say } from "../../ui/words.js";
import { drawCode } from "./share.js";
import { picture } from "./stretches.js";
import { timingWords, totalWords } from "./words.js";

/** With more steps than this, one card takes the whole sheet, with this many beside each other. */
const MOST_ON_HALF = 6;
const BESIDE = 4;

/**
 * @param {HTMLElement} sheet
 * @param {import("../../core/routine.js").Routine} routine
 * @param {Map<string, import("./stretches.js").Stretch>} stretches
 */
export async function showPaper(sheet, routine, stretches) {
  const { name, steps } = routine;
  const whole = steps.length > MOST_ON_HALF;
  const [card] = sheet.children;
  const find = (selector) => card.querySelector(selector);
  if (whole) sheet.dataset.rows = Math.ceil(steps.length / BESIDE);
  else delete sheet.dataset.rows;
  find("[data-paper-name]").textContent = name;
  find("[data-paper-length]").textContent = totalWords(steps);
  find("[data-paper-address]").textContent = location.origin + location.pathname;
  const list = find("[data-paper-steps]");
  list.dataset.count = steps.length;
  list.replaceChildren(...steps.map((step) => entry(step, stretches.get(step.stretch))));
  const unfit = unfitSteps(steps, stretches);
  find("[data-paper-unfit]").hidden = unfit === "";
  find("[data-paper-advice]").textContent = say(steps.length > 1 ? "unfit-several" : "unfit-one");
  find("[data-paper-conditions]").textContent = unfit;
  sheet.replaceChildren(card, ...(whole ? [] : [copyOf(card)]));
  const codes = sheet.querySelectorAll("[data-paper-code]");
  await Promise.all([...codes].map((place) => drawCode(place, routine, say("code"))));
}

function entry(step, stretch) {
  const made = document.createElement("li");
  const drawing = part("div", "drawing");
  drawing.append(picture(stretch));
  const said = part("div", "words");
  said.append(part("p", "do", stretch.content.querySelector(".do").textContent));
  said.append(part("p", "timing", timingWords(step)));
  made.append(drawing, said);
  return made;
}

/** `new hip (2, 3); pregnancy (1)`: paper may be given away, so it names more than this person's answers. */
function unfitSteps(steps, stretches) {
  const numbers = new Map();
  for (const [at, { stretch }] of steps.entries())
    for (const condition of stretches.get(stretch).notWith)
      numbers.set(condition, [...(numbers.get(condition) ?? []), at + 1]);
  const places = (found) => (steps.length > 1 ? ` (${found.join(", ")})` : "");
  return [...numbers].map(([condition, found]) => say(`condition-${condition}`) + places(found)).join("; ");
}

/** To cut off and give away; it says nothing to a screen reader, which has read the first. */
function copyOf(card) {
  const copy = card.cloneNode(true);
  copy.setAttribute("aria-hidden", "true");
  return copy;
}

function part(name, kind, words = "") {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = words;
  return made;
}
