/** What the search of one language knows, read once, when someone comes to a field. */

/**
 * @typedef {Record<"path" | "kind" | "title" | "names" | "text", string> & {verdict?: string, start?: boolean}} Document
 *   webapp/build/search_file.py
 *
 * @param {string} address of the language's documents
 * @param {(document: Document) => boolean} [wanted] which of them; all without it
 * @returns {Promise<{documents: Document[], find: (query: string) => import("./engine.js").Found,
 *   fold: (text: string) => string}>} `find` gives places in `documents`, `fold` a text as it is compared
 */
export async function read(address, wanted = () => true) {
  const [{ fold, indexOf }, answer] = await Promise.all([import("./engine.js"), fetch(address)]);
  /** @type {Document[]} */
  const all = await answer.json();
  const documents = all.filter(wanted);
  return { documents, find: indexOf(documents), fold };
}
