/** What was tapped about pain over the weeks: the drawing, and the same numbers as a table. */

import { find } from "../../ui/find.js";
import { number } from "../../ui/locale.js";
import { chart } from "./chart.js";

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/**
 * @param {HTMLElement} root
 * @param {import("../../core/pain.js").Week[]} weeks
 * @returns {boolean} whether there was anything to show
 */
export function showPain(root, weeks) {
  const found = weeks.some(({ before, after }) => before || after);
  find(root, "[data-empty]", HTMLElement).hidden = found;
  find(root, "[data-drawn]", HTMLElement).hidden = !found;
  find(root, "[data-chart]", HTMLElement).replaceChildren(chart(weeks));
  find(root, "tbody", HTMLElement).replaceChildren(...weeks.map(row));
  return found;
}

/** @param {import("../../core/pain.js").Week} week @param {number} index */
function row({ before, after }, index) {
  const line = document.createElement("tr");
  const week = document.createElement("th");
  week.scope = "row";
  week.textContent = number(index + 1);
  line.append(week, cell(before), cell(after));
  return line;
}

/** @param {import("../../core/pain.js").Mean} pain */
function cell(pain) {
  const element = document.createElement("td");
  element.textContent = pain ? `${number(pain.mean, ONE_DIGIT)} (${number(pain.count)})` : "–";
  return element;
}
