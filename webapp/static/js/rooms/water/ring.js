import { sums } from "../../core/drinks.js";
import { say } from "../../ui/words.js";

/**
 * The ring of a day: what counts against the goal; with a doctor's limit what is left of it, of everything drunk.
 * @param {HTMLElement} root
 * @param {object} words what `wordsOf` gives
 */
export function ringOf(root, words) {
  const part = (name) => root.querySelector(`[data-${name}]`);

  return function show(drinks, { goal, limited, limit }) {
    const { counted, uncounted, all } = sums(drinks);
    const whole = limited ? limit : goal;
    const amount = limited ? Math.max(limit - all, 0) : counted;
    const said = { amount: words.amount(amount), whole: words.amount(whole) };
    part("arc").setAttribute("stroke-dasharray", `${Math.min(amount / whole, 1) * 100} 100`);
    part("arc").toggleAttribute("hidden", amount === 0);
    part("drawing").setAttribute("aria-label", say(limited ? "ring-left" : "ring", said));
    const [number, unit] = said.amount.split(/\u00A0(.*)/);
    part("number").textContent = number;
    part("unit").textContent = unit;
    part("whole").textContent = say(limited ? "of-limit" : "of-goal", said);
    const over = limited && all > limit;
    write(part("over"), over ? say("over", { amount: words.amount(all - limit) }) : "");
    write(
      part("uncounted"),
      !limited && uncounted ? say("uncounted", { amount: words.amount(uncounted) }) : "",
    );
  };
}

function write(element, text) {
  element.textContent = text;
  element.hidden = !text;
}
