import { platformOf, thisDevice } from "../../ui/platform.js";
import { offerInstall } from "./prompt.js";

/**
 * Puts the instructions for this very browser first and opens them; says so when nothing is left to do.
 * @param {HTMLElement} root
 */
export function start(root) {
  const platform = platformOf(thisDevice());
  if (platform === "installed") {
    showInstalled(root);
    return;
  }
  openInstructions(root.querySelector("[data-install-ways]"), platform);
  offerInstall(root.querySelector("[data-install-button]"));
  window.addEventListener("appinstalled", () => showInstalled(root));
}

function openInstructions(ways, platform) {
  const fitting = ways.querySelector(`[data-install-on="${platform}"]`);
  fitting.open = true;
  ways.prepend(fitting);
}

function showInstalled(root) {
  root.querySelector("[data-install-done]").hidden = false;
  root.querySelector("[data-install-todo]").hidden = true;
}
