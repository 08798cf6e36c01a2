/** Finds words as people type them: accents ignored, beginnings enough, small typing errors forgiven. */
import MiniSearch from "../vendor/minisearch.js";

/** Letters that a typing error may change, by the length of the word. @param {string} term */
const forgiven = (term) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

/** As words are compared: small letters without accents. @param {string} term */
export const fold = (term) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @type {ConstructorParameters<typeof MiniSearch>[0]} */
const OPTIONS = {
  fields: ["title", "names", "text"],
  processTerm: fold,
  searchOptions: {
    prefix: (term) => term.length > 1,
    fuzzy: forgiven,
    boost: { title: 4, names: 3 },
    combineWith: "AND",
  },
};

/**
 * An index over documents.
 * @param {Pick<import("./documents.js").Document, "title" | "names" | "text">[]} documents
 * @returns {(query: string) => number[]} finds the numbers of the documents, the best first
 */
export function indexOf(documents) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  return (query) => {
    const exact = index.search(query, { fuzzy: false });
    // Typing errors are only forgiven where nothing is written just so: "statin" must not find "station".
    const found = exact.length ? exact : index.search(query);
    return (found.length ? found : index.search(query, { combineWith: "OR" })).map(({ id }) => id);
  };
}
