/**
 * The four one-tap amounts.
 * @param {HTMLElement} root
 * @param {object} words what `wordsOf` gives
 * @param {(cup: {ml: number, drink: string}) => void} add
 */
export function cupsOf(root, words, add) {
  const buttons = [...root.querySelectorAll("[data-cup]")];
  let cups = [];
  for (const [place, button] of buttons.entries()) button.addEventListener("click", () => add(cups[place]));

  return function show(chosen) {
    cups = chosen;
    for (const [place, button] of buttons.entries()) {
      button.querySelector("[data-amount]").textContent = words.amount(cups[place].ml);
      button.querySelector("[data-drink]").textContent = words.drink(cups[place].drink);
    }
    // Until now it showed no amounts: a person's own may be others.
    root.removeAttribute("aria-busy");
  };
}
