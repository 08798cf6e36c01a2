import { whileCalm } from "./calm.js";

const LATER = "uncramp.update-later";
const HOUR = 3_600_000;

/**
 * Offers a new build in a notice, and reloads only in the tab where it is accepted.
 * @param {HTMLElement} root holds the notice
 * @param {ServiceWorkerRegistration} registration
 * @param {import("./installed.js").Handed["find"]} find
 */
export function offerUpdates(root, registration, find) {
  const notice = find(root, "[data-update-notice]", HTMLElement);
  /** @type {(() => void) | null} */
  let hide = null;
  let accepted = false;
  let controlled = Boolean(navigator.serviceWorker.controller);

  const offer = () => {
    if (hide || postponed()) return;
    hide = whileCalm((calm) => {
      notice.hidden = !calm;
    });
  };

  find(notice, "[data-update-accept]", HTMLElement).addEventListener("click", () => {
    accepted = true;
    if (registration.waiting) registration.waiting.postMessage({ type: "activate" });
    else location.reload(); // another tab accepted it before
  });

  find(notice, "[data-update-later]", HTMLElement).addEventListener("click", () => {
    postpone();
    hide?.();
    notice.hidden = true;
  });

  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (accepted) location.reload();
    else if (controlled) offer(); // accepted in another tab: this page is now the old build's
    controlled = true;
  });

  whenWaiting(registration, offer);
  lookEachHour(registration);
}

/**
 * Calls `offer` when a new worker has everything and waits for the old one to go.
 * @param {ServiceWorkerRegistration} registration @param {() => void} offer
 */
function whenWaiting(registration, offer) {
  /** @param {ServiceWorker | null} worker */
  const follow = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (registration.active && registration.waiting === worker) offer();
    });
  if (registration.active && registration.waiting) offer();
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
}

/**
 * An app on the home screen may stay open for weeks, and only a navigation looks for a new worker.
 * @param {ServiceWorkerRegistration} registration
 */
function lookEachHour(registration) {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {}); // no network: the next time will do
  });
}

/** "Later" lasts until the app is opened anew. */
function postponed() {
  try {
    return sessionStorage.getItem(LATER) !== null;
  } catch {
    return false;
  }
}

function postpone() {
  try {
    sessionStorage.setItem(LATER, "yes");
  } catch {
    // Without storage it is asked again on the next page.
  }
}
