/** What every page does once the worker holds the app. No page waits for it, so none loads it before. */

import { bringPaper } from "./paper.js";
import { readAhead } from "./read-ahead.js";
import { askForEverything } from "./ready.js";
import { offerUpdates } from "./update.js";

/**
 * What every page has already; imported here it would be a file of its own: one request more before the first tap.
 * @typedef {object} Handed
 * @property {typeof import("../../ui/find.js").find} find
 * @property {typeof import("../../records/flags.js").flags} flags
 * @property {typeof import("../../records/preferences.js").read} read
 * @property {typeof import("../../records/preferences.js").write} write
 * @property {typeof import("../../records/flags.js").deskSheet} deskSheet
 * @property {typeof import("../../ui/trusted.js").speculationRules} speculationRules
 */

/** @param {HTMLElement} root holds the notices @param {ServiceWorkerRegistration} registration @param {Handed} handed */
export async function start(root, registration, handed) {
  offerUpdates(root, registration, handed.find);
  await askForEverything(root, handed);
  await controlled();
  readAhead(handed.speculationRules);
  bringPaper(handed.deskSheet());
}

/** On a first visit the worker is ready before it has taken this page over. */
async function controlled() {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  await new Promise((taken) => serviceWorker.addEventListener("controllerchange", taken, { once: true }));
}
