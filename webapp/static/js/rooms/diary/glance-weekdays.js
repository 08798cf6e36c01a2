/** Hours by weekday, a table that is its own picture; its columns are those of the calendar. */
import { weekdaysOf } from "../../core/counts.js";
import { find } from "../../ui/find.js";
import { date, number } from "../../ui/locale.js";
import { fillRows, headOf, hourWord } from "./glance-parts.js";

/** @param {HTMLElement} root @param {import("./glance.js").Glance} glance */
export function showWeekdays(root, { cells, cramps }) {
  const days = cells.slice(0, 7).map(({ night }) => night);
  const week = find(root, "[data-week]", HTMLElement);
  week.replaceChildren(
    week.children[0],
    ...days.map((day) => headOf(date(day, { weekday: "short" }), "col")),
  );
  fillRows(
    root,
    weekdaysOf(cramps, days).map(({ from, counts }) => [
      hourWord(from),
      ...counts.map((n) => (n ? number(n) : "–")),
    ]),
  );
}
