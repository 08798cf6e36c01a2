import { sums } from "../../core/drinks.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/**
 * The ring of a day: what counts against the goal; with a doctor's limit what is left of it, of everything drunk.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 */
export function ringOf(root, words) {
  /** @param {string} name */
  const drawn = (name) => find(root, `[data-${name}]`, SVGElement);
  const over = find(root, "[data-over]", HTMLElement);
  const beside = find(root, "[data-uncounted]", HTMLElement);

  /**
   * @param {import("../../core/drinks.js").Drink[]} drinks of the day
   * @param {import("../../records/water-settings.js").WaterSettings} chosen
   */
  return function show(drinks, { goal, limited, limit }) {
    const { counted, uncounted, all } = sums(drinks);
    const whole = limited && limit !== null ? limit : goal;
    const amount = limited ? Math.max(whole - all, 0) : counted;
    const said = { amount: words.amount(amount), whole: words.amount(whole) };
    drawn("arc").setAttribute("stroke-dasharray", `${Math.min(amount / whole, 1) * 100} 100`);
    drawn("arc").toggleAttribute("hidden", amount === 0);
    drawn("drawing").setAttribute("aria-label", say(limited ? "ring-left" : "ring", said));
    const [number, unit] = said.amount.split(/\u00A0(.*)/);
    drawn("number").textContent = number;
    drawn("unit").textContent = unit;
    drawn("whole").textContent = say(limited ? "of-limit" : "of-goal", said);
    write(over, limited && all > whole ? say("over", { amount: words.amount(all - whole) }) : "");
    write(beside, !limited && uncounted ? say("uncounted", { amount: words.amount(uncounted) }) : "");
  };
}

/** @param {HTMLElement} element @param {string} text */
function write(element, text) {
  element.textContent = text;
  element.hidden = !text;
}
