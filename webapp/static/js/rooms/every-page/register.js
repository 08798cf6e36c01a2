import { deskSheet, flags } from "../../records/flags.js";
import { read, write } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { speculationRules, workerUrl } from "../../ui/trusted.js";

/**
 * Registers the service worker once the page is at rest, and says what comes of it in `root`.
 * Never in the way: where there is no worker (private windows, old browsers) the pages work online. What it may show later
 * listens from the moment that it is shown, so nobody waits for it.
 * @param {HTMLElement} root holds the notices
 */
export function start(root) {
  if (navigator.serviceWorker) register(root);
}

/** @param {HTMLElement} root */
async function register(root) {
  await pageLoaded();
  try {
    const registration = await navigator.serviceWorker.register(workerUrl(), { updateViaCache: "none" });
    if (!registration) return;
    await navigator.serviceWorker.ready;
    const installed = await import("./installed.js");
    await installed.start(root, registration, { find, flags, deskSheet, read, write, speculationRules });
  } catch (error) {
    console.warn("Uncramp works, but only with a network:", error);
  }
}

/** The first paint and its files come before anything that is for later. */
function pageLoaded() {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener("load", resolve, { once: true });
  });
}
