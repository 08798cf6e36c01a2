/** How an iCalendar file is written: https://www.rfc-editor.org/rfc/rfc5545, of which the sections are named. Pure. */

/** Octets of a line without its end (3.1). */
const LONGEST = 75;

/** A text as a value: its own signs escaped (3.3.11). @param {string} text */
export const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");

/** A component (3.6). @param {string} name @param {string[]} lines */
export const component = (name, lines) => [`BEGIN:${name}`, ...lines, `END:${name}`];

/** A date and time without a zone, which is that of wherever it is read (3.3.5). @param {string} wall "2026-01-02T03:04" */
export const floating = (wall) => `${wall.replace(/[-:]/g, "")}00`;

/** A date and time in UTC (3.3.5). @param {Date} at */
export const inUtc = (at) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** The file with these lines, each folded where it is too long (3.1). @param {string[]} lines */
export const fileOf = (lines) => lines.map((line) => `${folded(line)}\r\n`).join("");

/** Between signs: one that is torn would be lost in the older readers. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let [text, octets] = ["", 0];
  for (const sign of line) {
    const { length } = encoder.encode(sign);
    if (octets + length > LONGEST) {
      text += "\r\n ";
      octets = 1;
    }
    text += sign;
    octets += length;
  }
  return text;
}
