/** The weekly means of pain as a drawing, 0 to 10 upwards, a week a column. */
import { number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const HEIGHT = 226;
const PLOT = { left: 34, right: 316, top: 22, bottom: 164 };
const HIGHEST = 10;
/** Before and after stand beside each other, so that equal means do not hide one. */
const APART = 6;

/** @typedef {import("../../core/pain.js").Week} Week */

/** @param {Week[]} weeks */
export function chart(weeks) {
  const drawing = make("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", class: "pain-chart" });
  drawing.append(
    make("title", {}, say("pain-chart")),
    ...axis(weeks.length),
    ...series(weeks, "before"),
    ...series(weeks, "after"),
  );
  return drawing;
}

/** @param {number} index @param {number} count */
const across = (index, count) => PLOT.left + ((index + 0.5) / count) * (PLOT.right - PLOT.left);
/** @param {number} value */
const up = (value) => PLOT.bottom - (value / HIGHEST) * (PLOT.bottom - PLOT.top);

/** @param {number} count */
function axis(count) {
  const lines = [0, HIGHEST / 2, HIGHEST].flatMap((value) => [
    make("path", { class: "axis", d: `M${PLOT.left} ${up(value)}H${PLOT.right}` }),
    make("text", { x: PLOT.left - 8, y: up(value) + 5, "text-anchor": "end" }, number(value)),
  ]);
  const middle = { "text-anchor": "middle" };
  const numbers = Array.from({ length: count }, (_, index) =>
    make("text", { ...middle, x: across(index, count), y: PLOT.bottom + 36 }, number(index + 1)),
  );
  const below = make("text", { ...middle, x: (PLOT.left + PLOT.right) / 2, y: HEIGHT - 4 }, say("pain-week"));
  return [...lines, ...numbers, below];
}

/** @param {Week[]} weeks @param {keyof Week} name */
function series(weeks, name) {
  const aside = name === "before" ? -APART : APART;
  const points = weeks.map(({ [name]: pain }, index) =>
    pain ? { x: across(index, weeks.length) + aside, y: up(pain.mean) } : null,
  );
  const last = points.findLastIndex(Boolean);
  if (last < 0) return [];
  // A week without a number breaks the line.
  const line = points.map((point, index) => point && `${points[index - 1] ? "L" : "M"}${point.x} ${point.y}`);
  const side = last < weeks.length / 2 ? { dx: -6, "text-anchor": "start" } : { dx: 6, "text-anchor": "end" };
  const dy = isAbove(weeks[last], name) ? -11 : 20;
  return [
    make("path", { class: `line ${name}`, d: line.join("") }),
    ...points
      .filter((point) => point !== null)
      .map(({ x, y }) => make("circle", { class: name, cx: x, cy: y, r: 5 })),
    make("text", { class: name, ...points[last], dy, ...side }, say(`pain-${name}`)),
  ];
}

/** The higher of the two carries its word above itself, the lower one below. @param {Week} week @param {keyof Week} name */
function isAbove({ before, after }, name) {
  if (!before || !after || before.mean === after.mean) return name === "before";
  return before.mean > after.mean === (name === "before");
}

/** @param {string} tag @param {Record<string, string | number>} attributes */
function make(tag, attributes, text = "") {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}
