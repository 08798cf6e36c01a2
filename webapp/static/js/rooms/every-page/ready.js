import { whileCalm } from "./calm.js";

const SAID = "offline-ready-said";

/** @typedef {import("./installed.js").Handed} Handed */

/**
 * Asks the worker to fetch every language it does not hold yet, and tells when it holds them all.
 * @param {HTMLElement} root holds the live region @param {Handed} handed
 */
export async function askForEverything(root, { find, flags, read, write }) {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", function listen({ data }) {
    if (data?.type !== "offline" || !data.ready) return;
    serviceWorker.removeEventListener("message", listen);
    flags.offlineReady = "";
    if (!read(SAID)) sayOnce(find(root, "[data-offline-words]", HTMLElement), write);
  });
  const { active } = await serviceWorker.ready;
  active?.postMessage({ type: "complete" });
}

/**
 * Says it once on this phone, never over a running guide, and not where it would be said on every page.
 * @param {HTMLElement} region @param {Handed["write"]} write
 */
function sayOnce(region, write) {
  whileCalm((calm) => {
    region.hidden = !(calm && write(SAID, "yes"));
  });
}
