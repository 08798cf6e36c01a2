/** The small pictures of the doctor's sheet, in greys that a copier keeps apart. Measures in points. Pure. */
import { lengthOf } from "./pdf-text.js";
import { STYLE, textMark } from "./sheet-blocks.js";

/**
 * @typedef {import("./pdf-content.js").Mark} Mark
 * @typedef {import("./sheet-blocks.js").Place} Place
 * @typedef {{count: number | null, label: string, below?: string}} Bar  `count` null: nothing is known
 * @typedef {{side: string, area: string, view: "front" | "back", start: [number, number], end: [number, number],
 *   radius: number}} Spot  in the measures of the body map (webapp/figures/bodymap.py)
 * @typedef {"said" | "unsaid"} Said
 */

const TALL = 34;
/** A bar, however few there are. */
const WIDEST = 36;
const LABEL = STYLE.small.size + 1.5;
/** What bars take, with a line of counts over them; each line of labels below takes `LABEL` more. */
const BARS = TALL + LABEL;
/** The body map as its own file has it, and how much of it a sheet shows. */
const MAP = { tall: 185, middle: 30, scale: 0.46 };
/** What both views of the body take. */
export const BODY = { width: 2 * 2 * MAP.middle * MAP.scale, height: MAP.tall * MAP.scale + LABEL };

/** A body in lines with round ends, seen from the front or the back: half of it, from the middle and the floor. @type {{points: [number, number][], width: number}[]} */
const HALF = [
  {
    points: [
      [0, 166],
      [0, 168],
    ],
    width: 18,
  },
  {
    points: [
      [0, 158],
      [0, 140],
    ],
    width: 8,
  },
  {
    points: [
      [7, 134],
      [5.5, 112],
      [7, 96],
    ],
    width: 15,
  },
  {
    points: [
      [14, 138],
      [21, 112],
      [25.5, 88],
    ],
    width: 7.5,
  },
  {
    points: [
      [7.5, 92],
      [7.5, 50],
      [7.2, 8],
    ],
    width: 11,
  },
  {
    points: [
      [7.2, 6],
      [10.4, 4],
    ],
    width: 7,
  },
];

/**
 * Bars with their counts, standing on a line; labels only as many as there is room for.
 * @param {Bar[]} bars @param {Place} place
 * @returns {{marks: Mark[], bottom: number}}
 */
export function barsOf(bars, { x, y, width }) {
  const step = width / bars.length;
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const floor = y + BARS;
  /** @type {Mark[]} */
  const marks = [{ kind: "box", x, y: floor, width, height: 0.7, grey: 0.45 }];
  const widest = Math.max(0, ...bars.map(({ label }) => lengthOf(label, STYLE.small)));
  const every = Math.max(1, Math.ceil((widest + 3) / step));
  for (const [place, { count, label, below }] of bars.entries()) {
    const left = x + place * step;
    const height = ((count ?? 0) / most) * TALL;
    const bar = Math.min(step * 0.8, WIDEST);
    if (height)
      marks.push({
        kind: "box",
        x: left + (step - bar) / 2,
        y: floor - height,
        width: bar,
        height,
        grey: 0.2,
      });
    const said = count === null ? "–" : String(count);
    if (count !== 0 && lengthOf(said, STYLE.small) <= step)
      marks.push(centred(said, left, floor - height - 2, step));
    // Each below its bar; where there are too many, from the bar on, as far as there is room.
    const fits = every === 1 || left + lengthOf(label, STYLE.small) <= x + width;
    const from = every === 1 ? centred(label, left, floor + LABEL, step).x : left;
    if (label && place % every === 0 && fits) marks.push(textMark(label, from, floor + LABEL, STYLE.small));
    if (below && every === 1) marks.push(centred(below, left, floor + 2 * LABEL, step));
  }
  const lines = bars.some(({ below }) => below) && every === 1 ? 2 : 1;
  return { marks, bottom: floor + lines * LABEL + 2 };
}

/** @param {string} text @param {number} x @param {number} y @param {number} width */
const centred = (text, x, y, width) =>
  textMark(text, x + (width - lengthOf(text, STYLE.small)) / 2, y, STYLE.small);

/**
 * The body from the front and from the back, black where a cramp was said to be, grey where its side was not said.
 * @param {{spot: Spot, said: Said}[]} spots @param {{front: string, back: string}} words @param {{x: number, y: number}} place
 * @returns {Mark[]}
 */
export function bodyOf(spots, words, { x, y }) {
  const { tall, middle, scale } = MAP;
  return /** @type {const} */ (["front", "back"]).flatMap((view, place) => {
    const centre = x + (1 + 2 * place) * middle * scale;
    /** @param {[number, number][]} points @param {number} width @param {number} grey @param {1 | -1} [side] @returns {Mark} */
    const line = (points, width, grey, side = 1) => ({
      kind: "line",
      points: points.map(([across, up]) => [centre + side * across * scale, y + (tall - up) * scale]),
      width: width * scale,
      grey,
    });
    return [
      ...HALF.flatMap(({ points, width }) => [line(points, width, 0.82), line(points, width, 0.82, -1)]),
      ...spots
        .filter(({ spot }) => spot.view === view)
        .map(({ spot: { start, end, radius }, said }) =>
          line([start, end], 2 * radius, said === "said" ? 0 : 0.5),
        ),
      centred(words[view], centre - middle * scale, y + tall * scale + LABEL, 2 * middle * scale),
    ];
  });
}
