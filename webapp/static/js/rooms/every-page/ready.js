import { flags } from "../../records/flags.js";
import { read, write } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { whileCalm } from "./calm.js";

const SAID = "offline-ready-said";

/**
 * Asks the worker to fetch every language it does not hold yet, and tells when it holds them all.
 * @param {HTMLElement} root holds the live region
 */
export async function askForEverything(root) {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", function listen({ data }) {
    if (data?.type !== "offline" || !data.ready) return;
    serviceWorker.removeEventListener("message", listen);
    flags.offlineReady = "";
    sayOnce(find(root, "[data-offline-words]", HTMLElement));
  });
  const { active } = await serviceWorker.ready;
  active?.postMessage({ type: "complete" });
}

/**
 * Says it once on this phone, never over a running guide, and not where it would be said on every page.
 * @param {HTMLElement} region
 */
function sayOnce(region) {
  if (read(SAID)) return;
  whileCalm((calm) => {
    region.hidden = !(calm && write(SAID, "yes"));
  });
}
