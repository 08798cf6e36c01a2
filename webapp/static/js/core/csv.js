/** A text that has the mark already gets one more, so that taking one off gives it back. */
const RUNS_IN_A_SPREADSHEET = /^'*[=+\-@\t\r]/;
const MARKED = /^'+[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",;\r\n]/;
/** In a cell; no note of ours is as long. For more an expression would run out of its stack. */
const MOST_QUOTES = 10_000;

/**
 * A table as RFC 4180 has it, with the mark that tells spreadsheets that it is UTF-8.
 * @param {(string | number | null)[][]} rows the header row first; null is an empty cell
 * @param {"," | ";"} separator  what the reader's spreadsheet parts cells by: where a comma is the decimal sign, the other
 */
export const toCsv = (rows, separator) =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("")}`;

/** @param {string | number | null} value */
function cell(value) {
  const text = String(value ?? "");
  const safe = RUNS_IN_A_SPREADSHEET.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The cells of such a table, as they were before they were made safe.
 * @param {string} text @param {string} separator
 * @param {number} most rows that are read
 * @returns {string[][] | null} null where a quoted cell has no end
 */
export function fromCsv(text, separator, most) {
  const cells = new RegExp(
    `(?:"([^"]*(?:""[^"]*){0,${MOST_QUOTES}})"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    "y",
  );
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  const end = text.length;
  cells.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (rows.length < most && (cells.lastIndex < end || row.length)) {
    const found = cells.exec(text);
    if (!found) return null;
    const [, quoted, plain, after] = found;
    const value = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    row.push(MARKED.test(value) ? value.slice(1) : value);
    if (after === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
