import { shapeOf } from "../../core/cups.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/cups.js").OwnCup} OwnCup */

/**
 * The four one-tap amounts.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {(cup: OwnCup) => void} add
 */
export function cupsOf(root, words, add) {
  const buttons = [...root.querySelectorAll("[data-cup]")];
  /** @type {OwnCup[]} */
  let cups = [];
  for (const [place, button] of buttons.entries()) button.addEventListener("click", () => add(cups[place]));

  /** What it is called, and what is in it unless that is water. @param {OwnCup} cup */
  const nameOf = ({ drink, ...cup }) =>
    [cup.name || say(`shape-${shapeOf({ ...cup, drink })}`), drink !== "water" && words.drink(drink)]
      .filter(Boolean)
      .join(", ");

  /** @param {OwnCup[]} chosen */
  return function show(chosen) {
    cups = chosen;
    for (const [place, button] of buttons.entries()) {
      find(button, "use", SVGUseElement).setAttribute("href", `#i-${shapeOf(cups[place])}`);
      find(button, "[data-amount]", HTMLElement).textContent = words.amount(cups[place].ml);
      find(button, "[data-drink]", HTMLElement).textContent = nameOf(cups[place]);
    }
    // Until now it showed no amounts: a person's own may be others.
    root.removeAttribute("aria-busy");
  };
}
