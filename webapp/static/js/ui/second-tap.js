/** The second of a double tap is meant for what lay there at the first one, whatever has come in its place meanwhile. */

/** Milliseconds and pixels between two taps that are one for the person: as browsers have it for a double click. */
const [SOON, NEAR] = [500, 24];

/** @type {MouseEvent | undefined} */
let last;
/** What the first of them was for; nothing, where it missed. @type {Element | null} */
let meant = null;
let isSecond = false;

addEventListener(
  "click",
  (event) => {
    // Of a key, or of a script, nobody knows where.
    if (!event.detail) return;
    const control = /** @type {Element} */ (event.target).closest("button, input, label, summary, a");
    isSecond = last !== undefined && meant !== null && control !== meant && isNear(last, event);
    last = event;
    if (!isSecond) meant = control;
  },
  true,
);

/** @param {MouseEvent} one @param {MouseEvent} other */
const isNear = (one, other) =>
  other.timeStamp - one.timeStamp < SOON &&
  Math.hypot(other.clientX - one.clientX, other.clientY - one.clientY) < NEAR;

/** Of the click that is being handled. @param {MouseEvent} event */
export const isSecondTap = (event) => isSecond && event === last;
