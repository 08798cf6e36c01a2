/** Columns of a history as a drawing, with a line where the goal or the limit is. */
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const HEIGHT = 200;
/** The buttons over the columns lie as wide in the style sheet. */
const PLOT = { left: 48, right: 316, top: 14, bottom: 166 };
/** How many words fit below the columns. */
const MOST_WORDS = 7;

/**
 * @param {{word: string, value: number}[]} columns values in the unit that is read
 * @param {{title: string, line: number | null, number: (value: number) => string}} drawn `line` in the same unit
 */
export function chart(columns, { title, line, number }) {
  const top = topOf(Math.max(line ?? 0, ...columns.map(({ value }) => value)));
  /** @param {number} value */
  const up = (value) => PLOT.bottom - (value / top) * (PLOT.bottom - PLOT.top);
  const width = (PLOT.right - PLOT.left) / columns.length;
  /** @param {number} place */
  const across = (place) => PLOT.left + (place + 0.5) * width;
  const every =
    columns.length <= 12 ? Math.ceil(columns.length / 12) : Math.ceil(columns.length / (MOST_WORDS - 2));

  const drawing = make("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", class: "water-chart" });
  drawing.append(make("title", {}, title));
  for (const value of [0, top / 2, top])
    drawing.append(
      make("path", { class: "axis", d: `M${PLOT.left} ${up(value)}H${PLOT.right}` }),
      make("text", { x: PLOT.left - 6, y: up(value) + 5, "text-anchor": "end" }, number(value)),
    );
  for (const [place, { word, value }] of columns.entries()) {
    if (value > 0)
      drawing.append(make("path", { class: "bar", d: bar(across(place), width * 0.35, up(value)) }));
    if (place % every === 0)
      drawing.append(make("text", { x: across(place), y: PLOT.bottom + 22, "text-anchor": "middle" }, word));
  }
  if (line) drawing.append(make("path", { class: "goal", d: `M${PLOT.left} ${up(line)}H${PLOT.right}` }));
  return drawing;
}

/** @param {number} x @param {number} half @param {number} y */
const bar = (x, half, y) => `M${x - half} ${PLOT.bottom}V${y}H${x + half}V${PLOT.bottom}z`;

/** A round number that is above every column; its half is a plain number too. @param {number} most */
function topOf(most) {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([1, 2, 3, 4, 5, 6, 8].find((times) => times * power >= most) ?? 10);
}

/** @param {string} tag @param {Record<string, string | number>} attributes */
function make(tag, attributes, text = "") {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}
