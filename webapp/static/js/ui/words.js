/** The sentences that the page brought along for its scripts, in its language (webapp/pages/words.py). */
import { number, pluralOf } from "./locale.js";

const GAP = /\{(\w+)\}/g;

/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Sentence  the forms of a plural, or the only one */

/** @type {Record<string, Sentence> | null} */
let sentences = null;

/**
 * A sentence of the page: `say("place", { name, n: 2, total: 5 })`.
 * @param {string} key its name
 * @param {Record<string, string | number>} [values] what its gaps are filled with; `n` chooses among the forms of a plural
 * @returns {string}
 * @throws {Error} where the page has no such sentence, or a gap has no value
 */
export function say(key, values = {}) {
  sentences ??= sentencesOf(document);
  return filled(sentences, key, values, number, pluralOf);
}

/**
 * As `say`, of any sentences and for any reader.
 * @param {Record<string, Sentence>} all @param {string} key @param {Record<string, string | number>} values
 * @param {(value: number) => string} number @param {(value: number) => Intl.LDMLPluralRule} pluralOf
 */
export function filled(all, key, values, number, pluralOf) {
  const sentence = all[key];
  const form =
    typeof sentence === "object" ? (sentence[pluralOf(Number(values.n))] ?? sentence.other) : sentence;
  if (form === undefined) throw new Error(`no words for "${key}"`);
  return form.replace(GAP, (_gap, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no {${name}} for "${key}"`);
    return typeof value === "number" ? number(value) : value;
  });
}

/** Those of another page as well, of which a part is shown here. @param {Document} page */
export function addSentencesOf(page) {
  sentences = { ...sentencesOf(page), ...(sentences ?? sentencesOf(document)) };
}

/** All that a page brought along. @param {Document} page @returns {Record<string, Sentence>} */
export const sentencesOf = (page) =>
  JSON.parse(page.querySelector("script[data-words]")?.textContent ?? "{}");
