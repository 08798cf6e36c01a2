import { dayOf, hereAt } from "../../core/moment.js";
import { daysLater } from "../../core/periods.js";

/**
 * Which day the room shows: today, and stays with it past midnight, until somebody steps back.
 * @param {HTMLElement} root
 * @param {object} words what `wordsOf` gives
 * @param {() => void} changed after a step
 */
export function dayStepsOf(root, words, changed) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  let past = null;

  const today = () => dayOf(hereAt());
  // A clock that was set back must not leave the room on a day to come.
  const day = () => (past && past < today() ? past : today());

  function step(days) {
    past = daysLater(day(), days);
    changed();
    if (part("later").disabled) part("earlier").focus();
  }

  part("earlier").addEventListener("click", () => step(-1));
  part("later").addEventListener("click", () => step(1));

  return {
    day,
    show() {
      const { name, date } = words.day(day());
      part("name").textContent = name;
      part("date").textContent = date;
      part("later").disabled = day() === today();
    },
  };
}
