/** Says how much was found, also to who listens. */

/**
 * @param {Element} root holds the sentence `[data-found]` with its words
 * @param {number | "failed" | null} count null for nothing asked
 */
export function sayFound(root, count) {
  const sentence = root.querySelector("[data-found]");
  const { none, one, many, failed } = sentence.dataset;
  const words = { null: "", failed, 0: none, 1: one };
  sentence.textContent = words[count] ?? many.replace("{n}", count);
}
