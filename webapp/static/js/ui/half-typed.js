/**
 * Whether something is half typed here. The worker asks before a tap on a notification leads this window elsewhere
 * (sw/clicks.js), and nothing offers meanwhile to load the page anew. Every form is listened to, by what bubbles: it counts
 * from the first letter on, until it is emptied, hidden or gone, or says that it was "kept". One that only narrows a list,
 * a search, holds nothing of a person's. What a chosen file would bring counts for as long as it is shown (restore.js).
 */

/** What matches is half typed. */
export const HALF_TYPED = "[data-typed]:not([hidden], [hidden] *)";

/** @param {Pick<Event, "target">} event */
const formOf = ({ target }) => (target instanceof Element ? target.closest("form:not([role=search])") : null);

/** @param {Pick<Event, "target">} event */
export const begun = (event) => formOf(event)?.setAttribute("data-typed", "");

/** @param {Event} event */
const ended = (event) => formOf(event)?.removeAttribute("data-typed");

/** Tells that nothing of it is unsaved. @param {HTMLFormElement} form */
export const nowKept = (form) => form.dispatchEvent(new Event("kept", { bubbles: true }));

const since = performance.now();
addEventListener("input", begun);
for (const end of ["reset", "kept"]) addEventListener(end, ended);

/** A letter that brought this module. One that it heard itself may be kept by now. @param {Event} event */
export const heard = (event) => event.timeStamp < since && begun(event);

navigator.serviceWorker?.addEventListener("message", ({ data, ports }) => {
  if (data?.type === "half-typed") ports[0].postMessage(document.querySelector(HALF_TYPED) !== null);
});
