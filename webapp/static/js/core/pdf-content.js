/**
 * What a page draws, as operators of a content stream (ISO 32000-1, annex A). Pure.
 *
 * @typedef {{kind: "text", x: number, y: number, text: string, size: number, bold?: boolean, grey?: number}} TextMark  `y` of
 *   the line that letters stand on
 * @typedef {{kind: "box", x: number, y: number, width: number, height: number, grey: number}} BoxMark
 * @typedef {{kind: "line", points: [x: number, y: number][], width: number, grey: number}} LineMark  with round ends
 * @typedef {TextMark | BoxMark | LineMark} Mark  points from the top left corner of the page; `grey` from 0, black, to 1
 */
import { codeOf, UNKNOWN } from "./pdf-letters.js";

/** A number as PDF writes it, without an exponent. @param {number} value */
const n = (value) => String(Math.round(value * 100) / 100);

/** A string of WinAnsi codes, of which the file shows only ASCII. @param {string} text */
export const literal = (text) =>
  `(${[...text].map((letter) => escaped(codeOf(letter) ?? UNKNOWN.charCodeAt(0))).join("")})`;

/** @param {number} code */
function escaped(code) {
  const letter = String.fromCharCode(code);
  if ("()\\".includes(letter)) return `\\${letter}`;
  return code < 127 ? letter : `\\${code.toString(8)}`;
}

/** @param {Mark} mark @param {number} height of the page, whose own corner is at the bottom @returns {string} */
export function drawn(mark, height) {
  /** @param {number} y */
  const up = (y) => n(height - y);
  if (mark.kind === "text") {
    const { x, y, text, size, bold, grey = 0 } = mark;
    return `BT /${bold ? "B" : "R"} ${n(size)} Tf ${n(grey)} g 1 0 0 1 ${n(x)} ${up(y)} Tm ${literal(text)} Tj ET`;
  }
  if (mark.kind === "box") {
    const { x, y, width, height: tall, grey } = mark;
    return `${n(grey)} g ${n(x)} ${up(y + tall)} ${n(width)} ${n(tall)} re f`;
  }
  const { points, width, grey } = mark;
  const path = points.map(([x, y], place) => `${n(x)} ${up(y)} ${place ? "l" : "m"}`).join(" ");
  return `${n(grey)} G ${n(width)} w 1 J 1 j ${path} S`;
}
