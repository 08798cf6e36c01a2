/** A page in view outlives its day: what it says of today, and of last night, must not. */
import { dayOf, hereAt } from "../core/moment.js";
import { lastNight } from "../core/nights.js";

/** Milliseconds between two looks at the clock. */
const LOOK = 20_000;

const today = (now = hereAt()) => dayOf(now) + lastNight(now);

/** Calls back when another day begins, and when a night is over, while the page is in view. @param {() => void} begun */
export function onAnotherDay(begun) {
  let last = today();
  setInterval(() => {
    if (document.hidden || today() === last) return;
    last = today();
    begun();
  }, LOOK);
}
