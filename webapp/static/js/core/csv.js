const RUNS_IN_A_SPREADSHEET = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",;\r\n]/;

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
