/** The calendar: a cell for each night, seven in a row, and the same as a table. */
import { EVENING_HOUR } from "../../core/nights.js";
import { find } from "../../ui/find.js";
import { date, dates } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { fillRows, hourWord, make, times } from "./glance-parts.js";

/** @typedef {import("../../core/glance.js").Cell} Cell */

const WEEK = 7;

/** @param {HTMLElement} root @returns {(glance: import("./glance.js").Glance) => void} */
export function nightsViewOf(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);

  return function show({ cells, logged, nights, woken }) {
    const range = dates(cells[0].night, cells[cells.length - 1].night, { day: "numeric", month: "short" });
    const hour = hourWord(EVENING_HOUR);
    part("heading").textContent = say("glance-nights", { n: nights, logged });
    part("line").textContent = woken ? `${range} · ${say("glance-woken", { times: times(woken) })}` : range;
    part("grid").replaceChildren(...cells.slice(0, WEEK).map(weekday), ...cells.map(cellOf));
    part("sentence").textContent = say("glance-square", { from: hour, to: hour });
    const listed = cells.filter((cell) => cell.logged).reverse();
    fillRows(
      root,
      listed.map((cell) => [date(cell.night, { day: "numeric", month: "short" }), wordsOf(cell)]),
    );
  };
}

/** @param {Cell} cell */
const weekday = ({ night }) => make("span", date(night, { weekday: "narrow" }), { weekday: "" });

/** @param {Cell} cell */
function cellOf(cell) {
  const element = make("span", String(Number(cell.night.slice(8))), {
    night: cell.night,
    kind: kindOf(cell),
  });
  if (cell.woke) element.dataset.woke = "";
  return element;
}

/** @param {Cell} cell */
function kindOf({ logged, count, pain }) {
  if (!count) return logged ? "quiet" : "unlogged";
  if (pain === null) return "unsaid";
  if (pain <= 3) return "low";
  return pain <= 6 ? "middle" : "high";
}

/** What was noted of a night. @param {Cell} cell */
export function wordsOf({ count, pain, woke }) {
  if (!count) return say("glance-quiet");
  return [
    say("cramps", { n: count }),
    ...(pain === null ? [] : [say("glance-pain", { pain })]),
    ...(woke ? [say("glance-woke")] : []),
  ].join(", ");
}
