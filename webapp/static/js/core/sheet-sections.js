/** The sections in the lower part of the doctor's sheet, which share the room that is left. Pure. */
import { linesOf } from "./pdf-text.js";
import { GAP, HEADING, heading, list, paragraph, ROW, STYLE, table, textMark } from "./sheet-blocks.js";
import { roomFor, shortened } from "./sheet-fit.js";

/**
 * @typedef {import("./sheet-blocks.js").Block} Block
 * @typedef {import("./sheet-blocks.js").Place} Place
 * @typedef {import("./sheet-page.js").Content} Content
 * @typedef {{title: string, rows: number, least: number, fixed: number, block: (room: number, place: Place) => Block}} Section
 *   `least` rows it gets before another gets more; `fixed`: points that it takes beside its rows and heading
 */

/** Of the width: the name, the dates, a known link. */
const COLUMNS = [0.38, 0.38, 0.24];

/** @param {Content} content @param {Place} place @param {number} bottom @returns {import("./pdf.js").Part[]} */
export function sectionsOf({ medicines, signs, questions, note }, { x, y, width }, bottom) {
  const sections = [
    ...(medicines ? [medicinesOf(medicines)] : []),
    ...(signs ? [signsOf(signs, width)] : []),
    ...(questions ? [ownOf(questions, 3, width, list)] : []),
    ...(note ? [ownOf(note, 2, width, paragraph)] : []),
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

/** @param {import("./sheet-page.js").Table} medicines @returns {Section} */
const medicinesOf = ({ title, head, rows, more }) => ({
  title,
  rows: rows.length,
  least: 4,
  fixed: ROW,
  block: (room, place) =>
    table(
      head,
      shortened(rows, room, (left) => [more(left)]),
      COLUMNS,
      place,
    ),
});

/** All of them, before anything else gets more than its least. @param {import("./sheet-page.js").Signs} signs @param {number} width @returns {Section} */
function signsOf({ title, lines }, width) {
  const broken = lines.flatMap(({ text, strong }) => {
    const style = strong ? STYLE.strong : STYLE.text;
    return linesOf(text, width, style).map((line) => ({ line, style }));
  });
  return {
    title,
    rows: broken.length,
    least: broken.length,
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

/**
 * What somebody wrote, broken into lines.
 * @param {import("./sheet-page.js").Own} own @param {number} least @param {number} width
 * @param {(lines: string[], place: Place) => Block} block
 * @returns {Section}
 */
function ownOf({ title, text, unfit }, least, width, block) {
  const lines = text.flatMap((each) => linesOf(each, width, STYLE.text));
  return {
    title,
    rows: lines.length,
    least,
    fixed: 0,
    block: (room, place) =>
      block(
        shortened(lines, room, () => unfit),
        place,
      ),
  };
}
