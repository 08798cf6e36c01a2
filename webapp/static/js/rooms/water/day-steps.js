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

  /** Who comes back to today goes on with it past midnight. @param {string} wanted */
  function go(wanted) {
    past = wanted < today() ? wanted : null;
    changed();
  }

  /** @param {number} days */
  function step(days) {
    go(daysLater(day(), days));
    if (later.disabled) earlier.focus();
  }

  earlier.addEventListener("click", () => step(-1));
  later.addEventListener("click", () => step(1));

  return {
    day,
    isToday: () => day() === today(),
    go,
    show() {
      const said = words.day(day());
      name.textContent = said.name;
      date.textContent = said.date;
      later.disabled = day() === today();
    },
  };
}
