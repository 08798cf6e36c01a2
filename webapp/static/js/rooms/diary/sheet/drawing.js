/** The page of a PDF as a drawing of this page, so that what is printed here is the same sheet. */
import { lengthOf } from "../../../core/pdf-text.js";

/**
 * @typedef {import("../../../core/pdf.js").Page} Page
 * @typedef {import("../../../core/pdf-content.js").Mark} Mark
 */

/** @param {Page} page @returns {SVGSVGElement} */
export function drawingOf({ title, language, width, height, parts }) {
  const svg = make("svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": title,
    lang: language,
  });
  svg.append(make("rect", { width, height, fill: "#fff" }), ...parts.flatMap(marksOf).map(drawn));
  return svg;
}

/** @param {import("../../../core/pdf.js").Part} part @returns {Mark[]} */
const marksOf = ({ marks = [], parts = [] }) => [...marks, ...parts.flatMap(marksOf)];

/** @param {Mark} mark */
function drawn(mark) {
  if (mark.kind === "box") {
    const { x, y, width, height, grey } = mark;
    return make("rect", { x, y, width, height, fill: colour(grey) });
  }
  if (mark.kind === "line") {
    const { points, width, grey } = mark;
    const look = { fill: "none", stroke: colour(grey), "stroke-width": width };
    return make("polyline", {
      points: points.join(" "),
      ...look,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });
  }
  const { x, y, text, size, bold, grey = 0 } = mark;
  const element = make("text", { x, y, "font-size": size, fill: colour(grey) });
  if (bold) element.setAttribute("font-weight", "bold");
  // As wide as in the file, in whatever font this device has.
  element.setAttribute("textLength", String(lengthOf(text, mark)));
  element.setAttribute("lengthAdjust", "spacingAndGlyphs");
  element.textContent = text;
  return element;
}

/** @param {number} grey */
const colour = (grey) =>
  `rgb(${Array(3)
    .fill(Math.round(grey * 255))
    .join(" ")})`;

/** @template {keyof SVGElementTagNameMap} Name @param {Name} name @param {Record<string, string | number>} attributes */
function make(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
