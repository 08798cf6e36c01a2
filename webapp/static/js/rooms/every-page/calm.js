const RUNNING = '[data-player][data-state]:not([data-state="done"])';

/**
 * Calls `react(true)` while no player runs and `react(false)` while one does, now and at each change:
 * nothing may come between a person and a cramp.
 * @param {(calm: boolean) => void} react
 * @returns {() => void} stops it
 */
export function whileCalm(react) {
  /** @type {boolean | undefined} */
  let known;
  const look = () => {
    const calm = document.querySelector(RUNNING) === null;
    if (calm === known) return;
    known = calm;
    react(calm);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-player", "data-state"],
  });
  look();
  return () => observer.disconnect();
}
