/**
 * The doctor's sheet on one A4 page, whatever there is to say: what has no room is counted. Pure.
 *
 * @typedef {{title: string, head: string[], rows: string[][], more: (left: number) => string}} Table
 * @typedef {{title: string, bars: import("./sheet-pictures.js").Bar[], lines: string[], alt: string}} Chart
 * @typedef {{title: string, lines: string[], more: (left: number) => string, alt: string, front: string, back: string,
 *   spots: {spot: import("./sheet-pictures.js").Spot, said: import("./sheet-pictures.js").Said}[]}} Where
 * @typedef {{figures: {value: string, label: string}[], when: Chart, where: Where, weeks: Chart, helped: Table}} Counted
 * @typedef {{title: string, lines: {text: string, strong: boolean}[]}} Signs
 * @typedef {{title: string, text: string[], unfit: string}} Own  what somebody wrote for this sheet
 * @typedef {{language: string, title: string, lead: string, period: string, made: string, empty: string,
 *   counted: Counted | null, medicines: Table | null, compared: Own | null, signs: Signs | null, questions: Own | null, note: Own | null,
 *   foot: string[]}} Content  its texts in letters that the fonts have
 */
import { cut, lengthOf, linesOf, linesUpTo } from "./pdf-text.js";
import { GAP, heading, paragraph, prose, STYLE, table, textMark, wholeTexts } from "./sheet-blocks.js";
import { shortened } from "./sheet-fit.js";
import { BODY, barsOf, bodyOf } from "./sheet-pictures.js";
import { sectionsOf } from "./sheet-sections.js";

/** @typedef {import("./sheet-blocks.js").Block} Block */
/** @typedef {import("./sheet-blocks.js").Place} Place */

/** A4 in points. */
export const A4 = { width: 595.28, height: 841.89 };
export const MARGIN = 42;
const INNER = A4.width - 2 * MARGIN;
const LEFT = 268;
const BETWEEN = 24;
const RIGHT = INNER - LEFT - BETWEEN;
const SMALL_ROW = 9.5;
/** Lines and rows that the pictures have beside them; `chart`: of each of its texts. */
const BESIDE = { where: 8, helped: 7, label: 4, foot: 3, chart: 3 };
const HELPED = [0.6, 0.2, 0.2];

/** @param {Content} content @returns {import("./pdf.js").Page} */
export function sheetPage(content) {
  const { language, title, counted, empty } = content;
  const head = headOf(content);
  const body = counted ? countedOf(counted, head.bottom + GAP) : emptyOf(empty, head.bottom + GAP);
  const foot = footOf(content.foot);
  const rest = sectionsOf(content, { x: MARGIN, y: body.bottom + GAP, width: INNER }, foot.top - GAP);
  return { title, language, ...A4, parts: [...head.parts, ...body.parts, ...rest, ...foot.parts] };
}

/** @param {Content} content @returns {Block} */
function headOf({ title, lead, period, made }) {
  const small = STYLE.small;
  /** @param {string} text @param {number} y @param {import("./sheet-blocks.js").Style} style */
  const right = (text, y, style) => textMark(text, A4.width - MARGIN - lengthOf(text, style), y, style);
  const room = INNER - lengthOf(period, STYLE.strong) - GAP;
  return {
    parts: [
      { tag: "H1", marks: [textMark(cut(title, room, STYLE.title), MARGIN, MARGIN + 14, STYLE.title)] },
      { tag: "P", marks: [textMark(lead, MARGIN, MARGIN + 30, small)] },
      { tag: "P", marks: [right(period, MARGIN + 14, STYLE.strong), right(made, MARGIN + 30, small)] },
    ],
    bottom: MARGIN + 36,
  };
}

/** @param {string} empty @param {number} y */
const emptyOf = (empty, y) => prose(empty, { x: MARGIN, y, width: INNER }, STYLE.strong);

/** What was logged: figures, pictures, and what helped. @param {Counted} counted @param {number} y @returns {Block} */
function countedOf({ figures, when, where, weeks, helped }, y) {
  const tiles = figuresOf(figures, y);
  const first = sideBySide(
    tiles.bottom + GAP,
    (place) => chartOf(when, place),
    (place) => whereOf(where, place),
  );
  const second = sideBySide(
    first.bottom + GAP,
    (place) => chartOf(weeks, place),
    (place) => helpedOf(helped, place),
  );
  return { parts: [...tiles.parts, ...first.parts, ...second.parts], bottom: second.bottom };
}

/** @param {number} y @param {(place: Place) => Block} one @param {(place: Place) => Block} other @returns {Block} */
function sideBySide(y, one, other) {
  const [left, right] = [
    one({ x: MARGIN, y, width: LEFT }),
    other({ x: MARGIN + LEFT + BETWEEN, y, width: RIGHT }),
  ];
  return { parts: [...left.parts, ...right.parts], bottom: Math.max(left.bottom, right.bottom) };
}

/** @param {Counted["figures"]} figures @param {number} y @returns {Block} */
function figuresOf(figures, y) {
  const step = INNER / figures.length;
  const blocks = figures.map(({ value, label }, place) => {
    const x = MARGIN + place * step;
    const lines = linesOf(label, step - 10, STYLE.small).slice(0, BESIDE.label);
    const words = lines.map((line, row) => textMark(line, x, y + 29 + row * SMALL_ROW, STYLE.small));
    return {
      parts: [
        {
          tag: /** @type {const} */ ("P"),
          marks: [textMark(cut(value, step - 10, STYLE.figure), x, y + 17, STYLE.figure), ...words],
        },
      ],
      bottom: y + 22 + lines.length * SMALL_ROW,
    };
  });
  return {
    parts: blocks.flatMap(({ parts }) => parts),
    bottom: Math.max(...blocks.map(({ bottom }) => bottom)),
  };
}

/** @param {Chart} chart @param {Place} place @returns {Block} */
function chartOf({ title, bars, lines, alt }, place) {
  const top = heading(title, place);
  const picture = barsOf(bars, { ...place, y: top.bottom });
  const said = lines.flatMap((line) => linesUpTo(line, BESIDE.chart, place.width, STYLE.text));
  const words = paragraph(said, { ...place, y: picture.bottom + 3 });
  return {
    parts: [...top.parts, { tag: "Figure", alt, marks: picture.marks }, ...words.parts],
    bottom: words.bottom,
  };
}

/** @param {Where} where @param {Place} place @returns {Block} */
function whereOf({ title, lines, more, alt, front, back, spots }, place) {
  const top = heading(title, place);
  const picture = bodyOf(spots, { front, back }, { x: place.x, y: top.bottom });
  const beside = { x: place.x + BODY.width + 8, y: top.bottom, width: place.width - BODY.width - 8 };
  const words = paragraph(wholeTexts(lines, beside.width, BESIDE.where, more), beside);
  return {
    parts: [...top.parts, { tag: "Figure", alt, marks: picture }, ...words.parts],
    bottom: Math.max(words.bottom, top.bottom + BODY.height),
  };
}

/** @param {Table} helped @param {Place} place @returns {Block} */
function helpedOf({ title, head, rows, more }, place) {
  const top = heading(title, place);
  const shown = shortened(rows, BESIDE.helped, (left) => [more(left)]);
  const all = table(head, shown, HELPED, { ...place, y: top.bottom });
  return { parts: [...top.parts, ...all.parts], bottom: all.bottom };
}

/** At the bottom of the page. @param {string[]} texts */
function footOf(texts) {
  const lines = texts.flatMap((text) => linesOf(text, INNER, STYLE.small)).slice(0, BESIDE.foot);
  const top = A4.height - MARGIN - lines.length * SMALL_ROW;
  return { parts: paragraph(lines, { x: MARGIN, y: top, width: INNER }, STYLE.small, SMALL_ROW).parts, top };
}
