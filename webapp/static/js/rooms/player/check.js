/** The check before massage and warmth: only who had the last sign on screen can say that none of them is true. */
import { showNumbers } from "../../ui/calling.js";

/** Milliseconds. The second tap of an impatient thumb is still meant for the screen before. */
const SETTLE = 1000;

/**
 * Begin anew with the step that is on screen.
 *
 * @param {HTMLElement} step
 * @param {HTMLButtonElement} none  what passes it
 * @param {import("../../ui/calling.js").Reader} reader
 * @returns {() => void} stops watching
 */
export function watch(step, none, reader) {
  showNumbers(step, reader);
  none.disabled = true;
  // It stands below the last sign: where its edge is in view, that sign has been read to its end.
  const watcher = new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting) none.disabled = false;
  });
  const settled = setTimeout(() => watcher.observe(none), SETTLE);
  step.addEventListener("toggle", showAdvice, { capture: true });
  return () => {
    clearTimeout(settled);
    watcher.disconnect();
    step.removeEventListener("toggle", showAdvice, { capture: true });
  };
}

/**
 * Below a sign at the end of the screen nobody would see what to do, nor the number to call.
 *
 * @param {Event} event
 */
function showAdvice({ target }) {
  if (target instanceof HTMLDetailsElement && target.open) target.scrollIntoView({ block: "nearest" });
}
