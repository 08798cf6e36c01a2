import { whileCalm } from "./calm.js";

const SAID = "uncramp.offline-ready-said";

/**
 * Asks the worker to fetch every language it does not hold yet, and tells when it holds them all.
 * @param {HTMLElement} root holds the live region
 */
export async function askForEverything(root) {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", function listen({ data }) {
    if (data?.type !== "offline" || !data.ready) return;
    serviceWorker.removeEventListener("message", listen);
    document.documentElement.dataset.offlineReady = "";
    sayOnce(root.querySelector("[data-offline-words]"));
  });
  const { active } = await serviceWorker.ready;
  active?.postMessage({ type: "complete" });
}

/** Says it once on this phone, and never over a running guide. */
function sayOnce(region) {
  if (saidBefore()) return;
  whileCalm((calm) => {
    region.hidden = !(calm && rememberSaid());
  });
}

/** True without storage too: silence is better than saying it on every page. */
function saidBefore() {
  try {
    return localStorage.getItem(SAID) !== null;
  } catch {
    return true;
  }
}

function rememberSaid() {
  try {
    localStorage.setItem(SAID, "yes");
    return true;
  } catch {
    return false;
  }
}
