/**
 * A PDF of one page, tagged, so that a screen reader has its headings, tables and pictures (ISO 32000-1: 7.5 the file,
 * 14.7 its structure, 14.8 tagged PDF). Nothing in it is packed: it is a few kilobytes. Pure.
 *
 * @typedef {"H1" | "H2" | "P" | "Figure" | "Table" | "TR" | "TH" | "TD" | "L" | "LI" | "LBody" | "Artifact"} Tag  "Artifact"
 *   is for what nobody reads out, such as a rule
 * @typedef {{tag: Tag, marks?: import("./pdf-content.js").Mark[], parts?: Part[], alt?: string}} Part  in the order of reading,
 *   with marks or with parts; `alt`: a figure in words
 * @typedef {{title: string, language: string, width: number, height: number, parts: Part[]}} Page
 */
import { drawn } from "./pdf-content.js";

const FONT = "/Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont";
/** What its objects are, by number: these come first, then an element of the structure for each part. */
const [CATALOG, PAGES, PAGE, CONTENT, INFO, ROOT, WHOLE] = [1, 2, 3, 4, 5, 6, 7];

/** @param {Page} page @returns {Uint8Array<ArrayBuffer>} */
export function pdfOf({ title, language, width, height, parts }) {
  /** @type {string[]} */
  const elements = [];
  /** @type {string[]} */
  const content = [];
  /** @type {number[]} The element that each marked piece of the content belongs to. */
  const owners = [];

  /** @param {Part} part @param {number} parent @returns {number[]} its object, none for an artifact */
  function add({ tag, marks = [], parts: inner = [], alt }, parent) {
    const draws = marks.map((mark) => drawn(mark, height));
    if (tag === "Artifact") {
      content.push("/Artifact BMC", ...draws, "EMC");
      return [];
    }
    const place = elements.push("") - 1;
    const number = WHOLE + 1 + place;
    /** @type {string[]} */
    const kids = [];
    if (draws.length) {
      kids.push(String(owners.length));
      content.push(`/${tag} <</MCID ${owners.length}>> BDC`, ...draws, "EMC");
      owners.push(number);
    }
    kids.push(...inner.flatMap((each) => add(each, number)).map(reference));
    const scope = tag === "TH" ? " /A <</O /Table /Scope /Column>>" : "";
    const words = alt === undefined ? "" : ` /Alt ${unicode(alt)}`;
    elements[place] =
      `<</Type /StructElem /S /${tag} /P ${reference(parent)} /Pg ${reference(PAGE)} /K [${kids.join(" ")}]${scope}${words}>>`;
    return [number];
  }

  const top = parts.flatMap((part) => add(part, WHOLE)).map(reference);
  const stream = content.join("\n");
  return fileOf([
    `<</Type /Catalog /Pages ${reference(PAGES)} /Lang (${language}) /MarkInfo <</Marked true>> /StructTreeRoot ${reference(ROOT)} /ViewerPreferences <</DisplayDocTitle true>>>>`,
    `<</Type /Pages /Kids [${reference(PAGE)}] /Count 1>>`,
    `<</Type /Page /Parent ${reference(PAGES)} /MediaBox [0 0 ${width} ${height}] /Contents ${reference(CONTENT)} /StructParents 0 /Tabs /S /Resources <</Font <</R <<${FONT} /Helvetica>> /B <<${FONT} /Helvetica-Bold>>>>>>>>`,
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    `<</Title ${unicode(title)} /Creator (Uncramp)>>`,
    `<</Type /StructTreeRoot /K ${reference(WHOLE)} /ParentTree <</Nums [0 [${owners.map(reference).join(" ")}]]>> /ParentTreeNextKey 1>>`,
    `<</Type /StructElem /S /Document /P ${reference(ROOT)} /K [${top.join(" ")}]>>`,
    ...elements,
  ]);
}

/** @param {number} object */
const reference = (object) => `${object} 0 R`;

/** A text outside of the page, in any letters. @param {string} text */
const unicode = (text) =>
  `<FEFF${Array.from({ length: text.length }, (_, place) =>
    text.charCodeAt(place).toString(16).toUpperCase().padStart(4, "0"),
  ).join("")}>`;

/** The objects with the table of where each begins. All of it is ASCII, so a letter is a byte. @param {string[]} objects */
function fileOf(objects) {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, place) => {
    const begin = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(begin).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer\n<</Size ${objects.length + 1} /Root ${reference(CATALOG)} /Info ${reference(INFO)}>>`;
  return new TextEncoder().encode(`${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`);
}
