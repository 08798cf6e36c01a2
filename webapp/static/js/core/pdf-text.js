/** Text for a PDF: what its letters cannot write, how wide it is, and where its lines break. Pure. */
import { codeOf, UNKNOWN, widthOf } from "./pdf-letters.js";

/** @typedef {{size: number, bold?: boolean}} Look  `size` in points */

/** Spaces, dashes and the micro sign as `Intl` and keyboards write them, as the nearest that the fonts have. @type {[RegExp, string][]} */
const NEAREST = [
  [/[\u202f\u2007]/g, "\u00a0"],
  [/[^\S\u00a0]+/g, " "],
  [/[\u2010\u2011]/g, "-"],
  [/[\u2012\u2212]/g, "–"],
  // The Greek letter, which a box of medicines or a keyboard may give in its place.
  [/\u03bc/g, "\u00b5"],
  // Latin letters with a stroke, or without their dot, which Unicode has no plain letter for.
  [/Ł/g, "L"],
  [/ł/g, "l"],
  [/Đ/g, "D"],
  [/đ/g, "d"],
  [/ı/g, "i"],
];

/**
 * The same text in letters that the fonts have.
 * @param {string} text
 * @returns {{text: string, isWhole: boolean}} one line; `isWhole` is false where a letter became "?"
 */
export function written(text) {
  const near = NEAREST.reduce((some, [from, to]) => some.replace(from, to), text.normalize("NFC"));
  let isWhole = true;
  // What only joins or colours the sign before it has no look of its own.
  const letters = [...near.replace(/[\p{Cf}\p{M}\p{Cc}]/gu, "")].map((letter) => {
    if (codeOf(letter) !== null) return letter;
    // A name stays a name without its mark: "Środek" as "Srodek".
    const [plain] = letter.normalize("NFD");
    if (codeOf(plain) !== null) return plain;
    isWhole = false;
    return UNKNOWN;
  });
  return { text: letters.join("").trim(), isWhole };
}

/** @param {string} text @param {Look} look @returns {number} points */
export const lengthOf = (text, { size, bold = false }) =>
  ([...text].reduce((sum, letter) => sum + widthOf(letter, bold), 0) * size) / 1000;

/** The text as far as it fits on one line, with "…" where it was cut. @param {string} text @param {number} width points @param {Look} look */
export function cut(text, width, look) {
  if (lengthOf(text, look) <= width) return text;
  const letters = [...text];
  while (letters.length && lengthOf(`${letters.join("")}…`, look) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** As `linesOf`, of which the last is cut where there are more. @param {string} text @param {number} most lines @param {number} width points @param {Look} look */
export function linesUpTo(text, most, width, look) {
  const lines = linesOf(text, width, look);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), cut(rest, width, look)];
}

/** Broken into lines between words, or within one that is too long. @param {string} text @param {number} width points @param {Look} look @returns {string[]} */
export function linesOf(text, width, look) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => piecesOf(each, width, look))) {
    const longer = line ? `${line} ${word}` : word;
    if (lengthOf(longer, look) <= width) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
    }
  }
  return line ? [...lines, line] : lines;
}

/** @param {string} word @param {number} width @param {Look} look */
function piecesOf(word, width, look) {
  const pieces = [""];
  for (const letter of word) {
    const last = pieces.length - 1;
    if (pieces[last] && lengthOf(pieces[last] + letter, look) > width) pieces.push(letter);
    else pieces[last] += letter;
  }
  return pieces.filter(Boolean);
}
