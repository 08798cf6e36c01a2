/**
 * What was sought, for the way back to it. This tab keeps it, and erasing everything takes it away: beside the address
 * stands only which of its searches it was.
 *
 * @typedef {{words: string, shown: number, y: number}} Sought  what was typed, how much of what was found was shown, and
 *   how far down the page was
 */

const SOUGHT = "uncramp.sought";

/** @returns {Sought | undefined} of this page, as it was left */
export function soughtBefore() {
  try {
    return all()[history.state?.sought];
  } catch {
    // A browser that gives no storage has kept none.
    return undefined;
  }
}

/** @param {Sought} sought */
export function remember(sought) {
  const place = history.state?.sought ?? Date.now();
  try {
    sessionStorage.setItem(SOUGHT, JSON.stringify({ ...all(), [place]: sought }));
  } catch {
    return; // Then whoever comes back types it again.
  }
  history.replaceState({ ...history.state, sought: place }, "");
  // The browser would do it before the list is there, which then pushes all else down.
  history.scrollRestoration = "manual";
}

/**
 * Once everything was erased: in another tab, or before the way back to a page that the browser had kept.
 * @param {() => void} listener
 */
export function whenForgotten(listener) {
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && history.state?.sought && !soughtBefore()) listener();
  });
  // No single key: another tab has cleared its storage, which does not reach what this tab keeps.
  addEventListener("storage", ({ key }) => {
    if (key !== null) return;
    sessionStorage.removeItem(SOUGHT);
    listener();
  });
}

/** @returns {Record<string, Sought>} */
const all = () => JSON.parse(sessionStorage.getItem(SOUGHT) ?? "{}");
