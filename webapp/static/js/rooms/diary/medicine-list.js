/** The medicines and supplements that the app knows, out of the documents of the search: read once, at the first form. */
import { chosenName, isNamed, wordsOf } from "../../core/medicines.js";
import { read } from "../../ui/documents.js";

const MOST = 5;
/** What the place of an entry of content/medicines begins with (webapp/pages/places.py). */
const FURTHER = /^medicine-/;

/**
 * @typedef {{known: string | null, name: string, words: string[]}} Listed  `known` as a medicine has it, null for a
 *   supplement; `words` by which it is found
 * @typedef {Awaited<ReturnType<typeof listOf>>} List
 */

/**
 * @param {DOMStringMap} dataset of the section: where the documents are, and which kinds of them are meant
 */
export async function listOf({ documents: address = "", medicine = "", nutrient = "" }) {
  const found = await read(address, ({ kind }) => [medicine, nutrient].includes(kind));
  const { fold } = found;
  /** @type {Listed[]} */
  const all = found.documents.map(({ kind, path, title, names }) => ({
    known: kind === medicine ? path.split("#")[1].replace(FURTHER, "") : null,
    name: title,
    words: wordsOf(fold(`${title} ${names}`)),
  }));

  return {
    /** @param {string} known */
    nameOf: (known) => all.find((listed) => listed.known === known)?.name ?? known,
    /** The one whose name this is, maybe with more behind it. @param {string} said */
    named: (said) => all.find(({ name }) => isNamed(fold(said), fold(name))),
    /** What is meant, perhaps; the best first. @param {string} said */
    offers(said) {
      const query = wordsOf(said).join(" ");
      const offers = query ? found.find(query).ids.map((place) => all[place]) : [];
      // Some stand on both lists.
      const names = [...new Set(offers.map(({ name }) => name))].slice(0, MOST);
      return names.map((name) => /** @type {Listed} */ (offers.find((offer) => offer.name === name)));
    },
    /** @param {string} said @param {Listed} listed */
    nameFor: (said, { name, words }) => chosenName(said, name, words, fold),
  };
}
