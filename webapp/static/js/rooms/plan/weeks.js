/** A calm look back on the plan: a row of seven for each week, and in words what was done, never what was not. */
import { WEEK } from "../../core/evenings.js";
import { say } from "../../ui/words.js";
import { drawEvenings } from "./dots.js";

/** @param {HTMLElement} list @param {boolean[][]} weeks as `weeksOf` gives them @param {number} now the week it is */
export function showWeeks(list, weeks, now) {
  list.replaceChildren(...weeks.map((evenings, index) => row(evenings, index + 1, now)));
}

/** @param {boolean[]} evenings @param {number} week @param {number} now */
function row(evenings, week, now) {
  const line = document.createElement("li");
  const [name, dots, words] = ["strong", "span", "span"].map((tag) => document.createElement(tag));
  name.textContent = say("week-number", { n: week });
  dots.className = "evenings";
  dots.ariaHidden = "true";
  drawEvenings(
    dots,
    Array.from({ length: WEEK }, (_, day) => kindOf(evenings[day])),
  );
  words.className = "small";
  const done = evenings.filter(Boolean).length;
  if (done) words.textContent = say(week === now ? "week-now" : "week-evenings", { n: done, of: WEEK });
  line.append(name, dots, words);
  return line;
}

/** @param {boolean | undefined} done undefined for one that has not been */
const kindOf = (done) => (done === undefined ? "ahead" : done ? "done" : "open");
