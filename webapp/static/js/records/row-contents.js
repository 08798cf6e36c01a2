/**
 * What rows of the store `sealed` hold.
 *
 * @typedef {import("./snapshot.js").Plain} Plain
 * @typedef {import("./rows.js").Row} Row
 * @typedef {Plain & {at: number}} Content  of a row; `at`: when it was sealed, ms
 * @typedef {{record: {id: string}, at: number, rows: string[]}} Found  `rows`: the ids of those that hold it
 */
import { sealerFor } from "./rows.js";
import { texts } from "./unlocked.js";

/** By the public key. @type {Map<string, ReturnType<typeof sealerFor>>} */
const sealers = new Map();

/** A row that is sealed anew has another. @param {Row} row */
const nameOf = ({ id, iv }) => `${id} ${iv}`;

/**
 * @param {import("./rows.js").Bytes} lock  the public key
 * @param {Plain} plain @param {string} [id]  of the row whose place it takes
 * @returns {Promise<Row>}
 */
export async function rowOf(lock, { store, record }, id = crypto.randomUUID()) {
  const seal = sealers.get(String(lock)) ?? sealerFor(lock);
  sealers.set(String(lock), seal);
  /** @type {Content} */
  const content = { store, record, at: Date.now() };
  const text = JSON.stringify(content);
  const row = { id, ...(await (await seal)(text)) };
  texts.set(nameOf(row), text);
  return row;
}

/**
 * What can be read of these rows: all with what opens them, without it only what this page itself has sealed.
 * @param {Row[]} rows @param {((row: Row) => Promise<string>) | null} open
 * @returns {Promise<(Content & {row: string})[]>}
 */
export async function contentsOf(rows, open) {
  const contents = rows.map(async (row) => {
    const name = nameOf(row);
    // A damaged row keeps nobody from the others. It stays where it is.
    const text = texts.get(name) ?? (await open?.(row).catch(() => ""));
    if (!text) return [];
    texts.set(name, text);
    return [{ ...JSON.parse(text), row: row.id }];
  });
  return (await Promise.all(contents)).flat();
}

/**
 * The records of a store by their ids. Of two with one id, which two tabs may have added at once, the later.
 * @param {(Content & {row: string})[]} contents @param {string} store
 * @returns {Map<string, Found>}
 */
export function recordsOf(contents, store) {
  /** @type {Map<string, Found>} */
  const found = new Map();
  for (const { record, at, row, ...content } of contents) {
    if (content.store !== store) continue;
    const { rows = [], ...other } = found.get(record.id) ?? {};
    const later = "at" in other && other.at > at ? other : { record, at };
    found.set(record.id, { ...later, rows: [...rows, row] });
  }
  return found;
}
