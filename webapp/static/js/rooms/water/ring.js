import { sums } from "../../core/drinks.js";
import { withinTheHour } from "../../core/hour.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/** What the largest figures and the widest number may take of the drawing, in its units: 100 fit into the ring. */
const LARGEST = 36;
const WIDEST = 80;
/** How wide a figure is at most, for its height. */
const FIGURE = 0.62;

/**
 * The ring of a day: what counts against the goal; with a doctor's limit what is left of it, of everything drunk.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 */
export function ringOf(root, words) {
  /** @param {string} name */
  const drawn = (name) => find(root, `[data-${name}]`, SVGElement);
  const [over, beside, kind] = ["over", "uncounted", "kind"].map((name) =>
    find(root, `[data-${name}]`, HTMLElement),
  );

  /**
   * @param {import("../../core/drinks.js").Drink[]} drinks of the day
   * @param {import("../../records/water-settings.js").WaterSettings} chosen
   * @param {boolean} isToday
   */
  return function show(drinks, { goal, limited, limit }, isToday) {
    const { counted, uncounted, all } = sums(drinks);
    const whole = limited && limit !== null ? limit : goal;
    const amount = limited ? Math.max(whole - all, 0) : counted;
    const said = { amount: words.amount(amount), whole: words.amount(whole) };
    drawn("arc").setAttribute("stroke-dasharray", `${Math.min(amount / whole, 1) * 100} 100`);
    drawn("arc").toggleAttribute("hidden", amount === 0);
    drawn("drawing").setAttribute("aria-label", say(limited ? "ring-left" : "ring", said));
    // The unit's own length tells them apart: some readers have the same space within a number.
    const [number, unit] = [
      said.amount.slice(0, -1 - words.unit().length),
      said.amount.slice(-words.unit().length),
    ];
    drawn("number").textContent = number;
    drawn("number").setAttribute("font-size", String(Math.min(LARGEST, WIDEST / (number.length * FIGURE))));
    drawn("unit").textContent = unit;
    drawn("whole").textContent = say(limited ? "of-limit" : "of-goal", said);
    write(over, limited && all > whole ? say("over", { amount: words.amount(all - whole) }) : "");
    write(beside, !limited && uncounted ? say("uncounted", { amount: words.amount(uncounted) }) : "");
    // Who is to slow down, or has a doctor's limit, is not to be cheered on.
    const isCalm = !limited && !(isToday && withinTheHour(drinks, Date.now()).level);
    const state = isCalm && stateOf(counted, goal, isToday);
    write(kind, state ? say(`state-${state}`) : "");
  };
}

/**
 * Nothing is said of a day that did not reach it.
 * @param {number} counted @param {number} goal @param {boolean} isToday
 */
function stateOf(counted, goal, isToday) {
  if (counted >= goal) return isToday ? "goal" : "past";
  return isToday && counted > 0 ? "way" : "";
}

/** @param {HTMLElement} element @param {string} text */
export function write(element, text) {
  element.textContent = text;
  element.hidden = !text;
}
