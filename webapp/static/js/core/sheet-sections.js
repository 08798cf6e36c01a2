/** The sections in the lower part of the doctor's sheet, which share the room that is left. Pure. */
import { linesOf } from "./pdf-text.js";
import {
  cellsOf,
  GAP,
  HEADING,
  heading,
  heightOf,
  list,
  paragraph,
  ROW,
  STYLE,
  table,
  textMark,
  wholeTexts,
} from "./sheet-blocks.js";
import { roomFor, shortened, wholeOnes } from "./sheet-fit.js";

/**
 * @typedef {import("./sheet-blocks.js").Block} Block
 * @typedef {import("./sheet-blocks.js").Place} Place
 * @typedef {import("./sheet-page.js").Content} Content
 * @typedef {{title: string, rows: number, least: number, first?: boolean, next?: boolean, fixed: number, block: (room: number, place: Place) => Block}} Section
 *   `least`, `first` and `next` as `roomFor` has them; `fixed`: points that it takes beside its rows and heading
 */

/** Of the width: the name, the dates, a known link. */
const COLUMNS = [0.38, 0.41, 0.21];
/** Lines of a medicine: a name ends in its dose, which is not to be cut. */
const MOST_LINES = 4;

/** @param {Content} content @param {Place} place @param {number} bottom @returns {import("./pdf.js").Part[]} */
export function sectionsOf({ medicines, compared, signs, questions, note }, { x, y, width }, bottom) {
  const sections = [
    ...(medicines ? [medicinesOf(medicines, width)] : []),
    ...(compared ? [itemsOf(compared, width)] : []),
    ...(signs ? [signsOf(signs, width)] : []),
    ...(questions ? [itemsOf(questions, width)] : []),
    ...(note ? [noteOf(note, width)] : []),
  ];
  const fixed = sections.reduce((sum, section) => sum + HEADING + GAP + section.fixed, 0);
  const rooms = roomFor(sections, Math.floor((bottom - y - fixed) / ROW));
  let top = y;
  return sections.flatMap(({ title, block }, index) => {
    const head = heading(title, { x, y: top, width });
    const inside = block(rooms[index], { x, y: head.bottom, width });
    top = inside.bottom + GAP;
    return [...head.parts, ...inside.parts];
  });
}

/** All of them, once what else was chosen has a row. @param {import("./sheet-page.js").Table} medicines @param {number} width @returns {Section} */
function medicinesOf({ title, head, rows, more }, width) {
  const heights = rows.map((texts) => heightOf(cellsOf(texts, COLUMNS, width, MOST_LINES)));
  return {
    title,
    rows: heights.reduce((sum, each) => sum + each, 0),
    least: 0,
    next: true,
    fixed: ROW,
    block: (room, place) => {
      const some = wholeOnes(heights, room);
      const rest = rows.slice(some);
      // Without dates and links, but by name: a doctor looks for the name.
      const last = [`${more(rest.length)}: ${rest.map(([name]) => name).join(", ")}`];
      const shown = rest.length && room ? [...rows.slice(0, some), last] : rows.slice(0, some);
      return table(head, shown, COLUMNS, place, MOST_LINES);
    },
  };
}

/** All of them, before anything else gets a row. @param {import("./sheet-page.js").Signs} signs @param {number} width @returns {Section} */
function signsOf({ title, lines }, width) {
  const broken = lines.flatMap(({ text, strong }) => {
    const style = strong ? STYLE.strong : STYLE.text;
    return linesOf(text, width, style).map((line) => ({ line, style }));
  });
  return {
    title,
    rows: broken.length,
    least: broken.length,
    first: true,
    fixed: 0,
    block: (room, { x, y }) => ({
      parts: [
        {
          tag: "P",
          marks: broken
            .slice(0, room)
            .map(({ line, style }, row) => textMark(line, x, y + style.size + ROW * row, style)),
        },
      ],
      bottom: y + ROW * room,
    }),
  };
}

/** Each begins on a line of its own. @param {import("./sheet-page.js").Own} own @param {number} width @returns {Section} */
const itemsOf = ({ title, text, unfit }, width) => ({
  title,
  rows: linesIn(text, width).length,
  least: 3,
  fixed: 0,
  block: (room, place) =>
    list(
      wholeTexts(text, width, room, () => unfit),
      place,
    ),
});

/** @param {import("./sheet-page.js").Own} note @param {number} width @returns {Section} */
const noteOf = ({ title, text, unfit }, width) => ({
  title,
  rows: linesIn(text, width).length,
  least: 2,
  fixed: 0,
  block: (room, place) =>
    paragraph(
      shortened(linesIn(text, width), room, () => unfit),
      place,
    ),
});

/** @param {string[]} texts @param {number} width */
const linesIn = (texts, width) => texts.flatMap((text) => linesOf(text, width, STYLE.text));
