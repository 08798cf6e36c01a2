/** Says how much was found, also to who listens. */
import { say } from "./words.js";

/**
 * @param {Element} root holds the place for the sentence, `[data-found]`
 * @param {number | "failed" | null} count null for nothing asked
 * @param {boolean} [near] whether what is found only comes near what was asked
 */
export function sayFound(root, count, near = false) {
  const sentence = /** @type {Element} */ (root.querySelector("[data-found]"));
  if (count === null) sentence.textContent = "";
  else if (count === "failed") sentence.textContent = say("found-failed");
  else sentence.textContent = say(count === 0 ? "found-none" : near ? "found-near" : "found", { n: count });
}
