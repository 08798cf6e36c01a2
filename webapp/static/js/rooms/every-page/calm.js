import { HALF_TYPED } from "../../ui/half-typed.js";

const BUSY = `[data-player][data-state]:not([data-state="done"]), ${HALF_TYPED}`;

/**
 * Calls `react(true)` while no player runs and nothing is half typed, and `react(false)` while there is, now and at each
 * change: nothing may come between a person and a cramp, nor take away what they type.
 * @param {(calm: boolean) => void} react
 * @returns {() => void} stops it
 */
export function whileCalm(react) {
  /** @type {boolean | undefined} */
  let known;
  const look = () => {
    const calm = document.querySelector(BUSY) === null;
    if (calm === known) return;
    known = calm;
    react(calm);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-player", "data-state", "data-typed", "hidden"],
  });
  look();
  return () => observer.disconnect();
}
