/**
 * The letters of the fonts that every PDF reader has: WinAnsiEncoding (ISO 32000-1, annex D.2) and how wide Helvetica
 * draws them, in thousandths of the size (Adobe's font metrics). Pure.
 */

/** Stands for a letter that the fonts lack. */
export const UNKNOWN = "?";

/** Codes 128 to 159; `\0` where there is no letter. */
const HIGH = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/** @type {Record<number, string>} */
const REGULAR = {
  191: "'",
  222: "ijl‚‘’",
  260: "|¦",
  278: " !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîï",
  333: "()-`r¡¨\u00ad¯²³´¸¹„ˆ‹“”˜›",
  334: "{}",
  350: "•",
  355: '"',
  365: "º",
  370: "ª",
  389: "*",
  400: "°",
  469: "^",
  500: "Jcksvxyzçýÿšž",
  537: "¶",
  584: "+<=>~¬±×÷",
  611: "FTZ¿ßøŽ",
  667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞŠŸ",
  722: "CDHNRUwÇÐÑÙÚÛÜ",
  737: "©®",
  778: "GOQÒÓÔÕÖØ",
  833: "Mm",
  834: "¼½¾",
  889: "%æ",
  944: "Wœ",
  1000: "Æ…‰Œ—™",
  1015: "@",
};
/** @type {Record<number, string>} */
const BOLD = {
  238: "'",
  278: " ,./I\\ijl\u00a0·ÌÍÎÏìíîï‚‘’",
  280: "|¦",
  333: "!()-:;[]`ft¡¨\u00ad¯²³´¸¹ˆ‹˜›",
  350: "•",
  365: "º",
  370: "ª",
  389: "*r{}",
  400: "°",
  474: '"',
  500: "z„“”ž",
  584: "+<=>^~¬±×÷",
  611: "?FLTZbdghnopquµ¿ßðñòóôõöøùúûüþŽ",
  667: "EPSVXYÈÉÊËÝÞŠŸ",
  722: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ",
  737: "©®",
  778: "GOQwÒÓÔÕÖØ",
  833: "M",
  834: "¼½¾",
  889: "%mæ",
  944: "Wœ",
  975: "@",
  1000: "Æ…‰Œ—™",
};
/** That of the figures and of every letter that stands in no list. */
const USUAL = 556;

/** @param {Record<number, string>} widths @returns {Map<string, number>} */
const byLetter = (widths) =>
  new Map(
    Object.entries(widths).flatMap(([width, letters]) => [...letters].map((each) => [each, Number(width)])),
  );

const [regular, bold] = [REGULAR, BOLD].map(byLetter);

/** A letter's code, null for one that these fonts lack. @param {string} letter @returns {number | null} */
export function codeOf(letter) {
  const code = letter.codePointAt(0) ?? 0;
  if ((code >= 32 && code < 127) || (code >= 160 && code < 256)) return code;
  const high = code ? HIGH.indexOf(letter) : -1;
  return high < 0 ? null : 128 + high;
}

/** How wide a letter is. @param {string} letter @param {boolean} isBold @returns {number} thousandths of the size */
export const widthOf = (letter, isBold) => (isBold ? bold : regular).get(letter) ?? USUAL;
