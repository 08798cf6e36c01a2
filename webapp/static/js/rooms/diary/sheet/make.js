/** Makes the doctor's sheet. Loaded only when somebody wants one, and apart from the page: it imports nothing that the page has. */
import { pdfOf } from "../../../core/pdf.js";
import { written } from "../../../core/pdf-text.js";
import { sheetPage } from "../../../core/sheet-page.js";
import { speakerOf } from "../../../ui/speaker.js";
import { contentOf } from "./content.js";
import { drawingOf } from "./drawing.js";

/** @typedef {{words: import("../../../ui/speaker.js").Sentences, spots: import("./counted.js").KnownSpot[]}} Said */

/**
 * @param {import("./content.js").Facts} facts
 * @param {import("./content.js").Wanted} wanted
 * @param {Said} said what a sheet says in its language @param {string} locale "nl-NL" @param {string} made today's date
 * @param {typeof import("../../../ui/words.js").filled} filled
 * @returns {{pdf: () => Uint8Array<ArrayBuffer>, drawing: () => SVGSVGElement}} the same page as a file, and to be printed
 */
export function sheetOf(facts, wanted, { words, spots }, locale, made, filled) {
  const speaker = speakerOf(words, locale, (text) => written(text).text, filled);
  const about = { language: locale.slice(0, 2), made, spots };
  const page = sheetPage(contentOf(facts, wanted, speaker, about));
  return { pdf: () => pdfOf(page), drawing: () => drawingOf(page) };
}
