/** The text of a file that a spreadsheet may have written in its own way: in UTF-16, or in the letters of Windows. Pure. */

/** How a file begins that says so itself. @type {Record<string, string>} */
const MARKS = { "255,254": "utf-16le", "254,255": "utf-16be" };

/** @param {ArrayBuffer} bytes */
export function decoded(bytes) {
  const marked = MARKS[String(new Uint8Array(bytes.slice(0, 2)))];
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
