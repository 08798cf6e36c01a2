/** The blocks that the doctor's sheet is set from: headings, paragraphs, tables. Measures in points. Pure. */
import { cut, linesOf, linesUpTo } from "./pdf-text.js";
import { wholeOnes } from "./sheet-fit.js";

/**
 * @typedef {import("./pdf.js").Part} Part
 * @typedef {import("./pdf.js").Tag} Tag
 * @typedef {{x: number, y: number, width: number}} Place  `y`: where the block begins
 * @typedef {{parts: Part[], bottom: number}} Block
 * @typedef {{size: number, bold?: boolean, grey?: number}} Style
 */

/** From one line of text to the next. */
export const ROW = 12;
/** What a heading takes, with the rule below it. */
export const HEADING = 19;
/** Between two blocks. */
export const GAP = 9;
/** Between two cells of a row. */
const INSET = 6;

/** @type {Record<"title" | "heading" | "text" | "strong" | "small" | "smallStrong" | "figure", Style>} */
export const STYLE = {
  title: { size: 17, bold: true },
  heading: { size: 10, bold: true },
  text: { size: 9 },
  strong: { size: 9, bold: true },
  small: { size: 7.5, grey: 0.25 },
  smallStrong: { size: 7.5, bold: true, grey: 0.25 },
  figure: { size: 18, bold: true },
};

/** One line. @param {string} text @param {number} x @param {number} y @param {Style} style @returns {import("./pdf-content.js").TextMark} */
export const textMark = (text, x, y, style) => ({ kind: "text", x, y, text, ...style });

/** A heading over the whole width, with a rule. @param {string} text @param {Place} place @returns {Block} */
export function heading(text, { x, y, width }) {
  const rule = { kind: /** @type {const} */ ("box"), x, y: y + 13, width, height: 0.7, grey: 0.45 };
  return {
    parts: [
      { tag: "H2", marks: [textMark(cut(text, width, STYLE.heading), x, y + 10, STYLE.heading)] },
      { tag: "Artifact", marks: [rule] },
    ],
    bottom: y + HEADING,
  };
}

/**
 * Lines of text that were already broken, in one paragraph.
 * @param {string[]} lines @param {Place} place @param {Style} [style] @param {number} [row] @param {Tag} [tag]
 * @returns {Block}
 */
export function paragraph(lines, { x, y }, style = STYLE.text, row = ROW, tag = "P") {
  const marks = lines.map((line, place) => textMark(line, x, y + style.size + row * place, style));
  return { parts: lines.length ? [{ tag, marks }] : [], bottom: y + row * lines.length };
}

/**
 * The lines of whole texts, as many as there is room for; the last line says how many texts are left.
 * @param {string[]} texts @param {number} width @param {number} room lines @param {(left: number) => string} more
 * @returns {string[]}
 */
export function wholeTexts(texts, width, room, more) {
  const broken = texts.map((text) => linesOf(text, width, STYLE.text));
  const heights = broken.map((lines) => lines.length);
  const some = wholeOnes(heights, room);
  if (some === texts.length) return broken.flat();
  return room ? [...broken.slice(0, some).flat(), more(texts.length - some)] : [];
}

/** Text broken to the width. @param {string} text @param {Place} place @param {Style} [style] @param {number} [row] */
export const prose = (text, place, style = STYLE.text, row = ROW) =>
  paragraph(linesOf(text, place.width, style), place, style, row);

/**
 * A table with its head; what is too long for a cell is cut.
 * @param {string[]} head @param {string[][]} rows a row of one text is as wide as the table, and one line
 * @param {number[]} shares of the width @param {Place} place @param {number} [most] lines of a cell
 * @returns {Block}
 */
export function table(head, rows, shares, { x, y, width }, most = 1) {
  let bottom = y;
  /** @param {string[][]} cells the lines of each @param {"TH" | "TD"} tag @returns {Part} */
  function row(cells, tag) {
    const style = tag === "TH" ? STYLE.smallStrong : STYLE.text;
    const top = bottom + STYLE.text.size;
    let left = x;
    const parts = cells.map((lines, column) => {
      const marks = lines.map((line, place) => textMark(line, left, top + ROW * place, style));
      left += shares[column] * width;
      return { tag, marks };
    });
    bottom += ROW * heightOf(cells);
    return { tag: "TR", parts };
  }
  const top = row(
    head.map((text, column) => [cut(text, shares[column] * width - INSET, STYLE.smallStrong)]),
    "TH",
  );
  const others = rows.map((texts) => row(cellsOf(texts, shares, width, most), "TD"));
  return { parts: [{ tag: "Table", parts: [top, ...others] }], bottom };
}

/**
 * The lines of each cell of a row.
 * @param {string[]} texts @param {number[]} shares of the width @param {number} width @param {number} most lines of a cell
 */
export const cellsOf = (texts, shares, width, most) =>
  texts.length === 1
    ? [[cut(texts[0], width - INSET, STYLE.text)]]
    : texts.map((text, column) => linesUpTo(text, most, shares[column] * width - INSET, STYLE.text));

/** How many lines a row takes. @param {string[][]} cells the lines of each */
export const heightOf = (cells) => Math.max(1, ...cells.map((lines) => lines.length));

/** A numbered list of one line each. @param {string[]} lines @param {Place} place @returns {Block} */
export function list(lines, { x, y, width }) {
  const parts = lines.map((line, place) => {
    const mark = textMark(cut(line, width, STYLE.text), x, y + STYLE.text.size + ROW * place, STYLE.text);
    return /** @type {Part} */ ({ tag: "LI", parts: [{ tag: "LBody", marks: [mark] }] });
  });
  return { parts: parts.length ? [{ tag: "L", parts }] : [], bottom: y + ROW * lines.length };
}
