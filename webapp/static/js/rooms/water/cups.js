import { find } from "../../ui/find.js";

/** @typedef {import("../../core/drinks.js").Cup} Cup */

/**
 * The four one-tap amounts.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {(cup: Cup) => void} add
 */
export function cupsOf(root, words, add) {
  const buttons = [...root.querySelectorAll("[data-cup]")];
  /** @type {Cup[]} */
  let cups = [];
  for (const [place, button] of buttons.entries()) button.addEventListener("click", () => add(cups[place]));

  /** @param {Cup[]} chosen */
  return function show(chosen) {
    cups = chosen;
    for (const [place, button] of buttons.entries()) {
      find(button, "[data-amount]", HTMLElement).textContent = words.amount(cups[place].ml);
      find(button, "[data-drink]", HTMLElement).textContent = words.drink(cups[place].drink);
    }
    // Until now it showed no amounts: a person's own may be others.
    root.removeAttribute("aria-busy");
  };
}
