/** What the pictures of the six weeks share. */
import { find } from "../../ui/find.js";
import { number, timeOfDay } from "../../ui/locale.js";

/** An hour of the day: "18:00". @param {number} hour */
export const hourWord = (hour) => timeOfDay(`${String(hour).padStart(2, "0")}:00`);

/** "5 ×", on one line. @param {number} count */
export const times = (count) => `${number(count)}\u00a0×`;

/** @param {string} tag @param {string} text @param {Record<string, string>} [data] */
export function make(tag, text, data = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  Object.assign(element.dataset, data);
  return element;
}

/** The head of a row or column. @param {string} text @param {"row" | "col"} scope */
export function headOf(text, scope) {
  const head = document.createElement("th");
  head.scope = scope;
  head.textContent = text;
  return head;
}

/** The table behind a picture; without rows there is none. @param {HTMLElement} root @param {[head: string, ...texts: string[]][]} rows */
export function fillRows(root, rows) {
  find(root, "tbody", HTMLElement).replaceChildren(
    ...rows.map(([head, ...texts]) => {
      const row = document.createElement("tr");
      row.append(headOf(head, "row"), ...texts.map((text) => make("td", text)));
      return row;
    }),
  );
}
