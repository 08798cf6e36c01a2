/** Finds words as people type them: accents ignored, beginnings enough, small typing errors forgiven. */
import { groupedBy } from "../core/groups.js";
import MiniSearch from "../vendor/minisearch.js";

/** How much more a guide or a routine weighs than what is only read: who types "calf" wants help, not an article. */
const GUIDES_FIRST = 3;
/** Of what is only near, what scores less than this part of the best is left out. */
const FAR = 0.1;

/** What a word that is there counts beside one that only may be meant. MiniSearch has 0.45 for what is near. */
const LAST_WEIGHTS = { fuzzy: 0.1, prefix: 0.375 };

/** Where a name stands. */
const CALLED = ["title", "names"];

/** Letters that a typing error may change, by the length of the word. @param {string} term */
const forgiven = (term) => (term.length < 3 ? 0 : term.length < 5 ? 1 : 2);

/** Once nothing else is found. "clfa" must not find "call" before. @param {string} term */
const twoOfFour = (term) => (term.length < 4 ? forgiven(term) : 2);

/** As words are compared: small letters without accents. @param {string} term */
export const fold = (term) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @type {ConstructorParameters<typeof MiniSearch>[0]} */
const OPTIONS = {
  fields: [...CALLED, "text"],
  processTerm: fold,
  searchOptions: {
    prefix: (term) => term.length > 1,
    boost: { title: 4, names: 3 },
    combineWith: "AND",
  },
};

/**
 * @typedef {{ids: number[], near: boolean}} Found  numbers of documents, the best first; `near` where nothing is written
 *   just as it was asked
 *
 * An index over documents.
 * @param {Pick<import("./documents.js").Document, "kind" | "title" | "names" | "text" | "start">[]} documents
 * @returns {(query: string) => Found}
 */
export function indexOf(documents) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  /** @param {number} id */
  const boostDocument = (id) => (documents[id].start ? GUIDES_FIRST : 1);

  /** @typedef {import("../vendor/minisearch.js").Query} Query */
  /** @param {string[]} words @param {(word: string) => Query[]} readings  of a word, any of which is enough */
  const all = (words, readings) =>
    index.search(
      { combineWith: "AND", queries: words.map((word) => ({ combineWith: "OR", queries: readings(word) })) },
      { boostDocument },
    );

  const started = documents.map((_, id) => id).filter((id) => documents[id].start);
  const kinds = groupedBy(started, (id) => documents[id].kind);

  /**
   * A word by which every guide is called sets none of them apart: of "cramp" they come as the documents have them, the calf
   * first, and not as the lengths of their titles have it.
   * @param {{id: number}[]} found @param {string} query
   */
  function inOrder(found, query) {
    const ids = found.map(({ id }) => id);
    const called = new Set(index.search(query, { fields: CALLED }).map(({ id }) => id));
    for (const kind of kinds.values()) {
      if (!kind.every((id) => called.has(id))) continue;
      const places = ids.flatMap((id, place) => (kind.includes(id) ? [place] : []));
      for (const [at, place] of places.entries()) ids[place] = kind[at];
    }
    return ids;
  }

  return (query) => {
    const words = fold(query)
      .split(/[\s\p{P}]+/u)
      .filter(Boolean);
    // Typing errors are only forgiven where nothing is written just so: "statin" must not find "station".
    const exact = index.search(query, { boostDocument });
    if (exact.length) return { ids: inOrder(exact, query), near: false };
    const unknown = new Set(words.filter((word) => !index.search(word).length));
    // "hard" must not find "hand" because "effort" is not beside it.
    const last = (/** @type {string} */ word) => (unknown.has(word) ? twoOfFour(word) : 0);
    /** @param {(word: string) => Query[]} readings of a word that stands nowhere */
    const guess = (readings) => all(words, (word) => (unknown.has(word) ? readings(word) : [word]));
    // Two letters in each other's place are the usual slip, and quick to look up: "cafl" is "calf" before it is "call".
    let near = guess(swapped);
    if (!near.length) near = guess((word) => [...swapped(word), { queries: [word], fuzzy: forgiven(word) }]);
    if (!near.length)
      near = index.search(query, { combineWith: "OR", fuzzy: last, weights: LAST_WEIGHTS, boostDocument });
    return { ids: near.filter(({ score }) => score >= near[0].score * FAR).map(({ id }) => id), near: true };
  };
}

/** A word, and what it is with two neighbouring letters in each other's place. @param {string} word */
function swapped(word) {
  const places = Array.from(word.slice(1), (_, at) => at);
  return [word, ...places.map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2))];
}
