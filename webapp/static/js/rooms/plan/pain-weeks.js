/** What was tapped about pain over the weeks: the drawing, and the same numbers as a table. */

import { number } from "../../ui/locale.js";
import { chart } from "./chart.js";

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/**
 * @param {HTMLElement} root
 * @param {ReturnType<import("../../core/pain.js").painByWeek>} weeks
 * @returns {boolean} whether there was anything to show
 */
export function showPain(root, weeks) {
  const found = weeks.some(({ before, after }) => before || after);
  root.querySelector("[data-empty]").hidden = found;
  root.querySelector("[data-drawn]").hidden = !found;
  root.querySelector("[data-chart]").replaceChildren(chart(weeks));
  root.querySelector("tbody").replaceChildren(...weeks.map(row));
  return found;
}

function row({ before, after }, index) {
  const line = document.createElement("tr");
  const week = document.createElement("th");
  week.scope = "row";
  week.textContent = number(index + 1);
  line.append(week, cell(before), cell(after));
  return line;
}

function cell(pain) {
  const element = document.createElement("td");
  element.textContent = pain ? `${number(pain.mean, ONE_DIGIT)} (${number(pain.count)})` : "–";
  return element;
}
