/**
 * Whether something is half typed here: the worker asks before a tap on a notification leads this window elsewhere
 * (sw/clicks.js).
 */

/** @type {Set<HTMLFormElement>} */
const typed = new Set();

/** From the first letter on, until it is emptied or gone. @param {HTMLFormElement} form */
export function answerFor(form) {
  form.addEventListener("input", () => typed.add(form));
  form.addEventListener("reset", () => typed.delete(form));
}

navigator.serviceWorker?.addEventListener("message", ({ data, ports }) => {
  if (data?.type === "half-typed") ports[0].postMessage([...typed].some(({ isConnected }) => isConnected));
});
