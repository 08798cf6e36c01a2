/** Whether a text has every word that somebody looks for, accents and capitals aside. Pure. */

/** @param {string} text */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * @param {string} query
 * @returns {((text: string) => boolean) | null} null where nothing is asked
 */
export function matcherOf(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return null;
  return (text) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}
