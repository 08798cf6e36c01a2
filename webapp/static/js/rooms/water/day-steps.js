import { dayOf, hereAt } from "../../core/moment.js";
import { daysLater } from "../../core/periods.js";
import { find } from "../../ui/find.js";

/**
 * Which day the room shows: today, and stays with it past midnight, until somebody steps back.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {() => void} changed after a step
 */
export function dayStepsOf(root, words, changed) {
  const name = find(root, "[data-name]", HTMLElement);
  const date = find(root, "[data-date]", HTMLElement);
  const earlier = find(root, "[data-earlier]", HTMLButtonElement);
  const later = find(root, "[data-later]", HTMLButtonElement);
  /** @type {string | null} */
  let past = null;

  const today = () => dayOf(hereAt());
  // A clock that was set back must not leave the room on a day to come.
  const day = () => (past && past < today() ? past : today());

  /** @param {number} days */
  function step(days) {
    past = daysLater(day(), days);
    changed();
    if (later.disabled) earlier.focus();
  }

  earlier.addEventListener("click", () => step(-1));
  later.addEventListener("click", () => step(1));

  return {
    day,
    isToday: () => day() === today(),
    /** @param {string} wanted */
    go(wanted) {
      past = wanted;
      changed();
    },
    show() {
      const said = words.day(day());
      name.textContent = said.name;
      date.textContent = said.date;
      later.disabled = day() === today();
    },
  };
}
