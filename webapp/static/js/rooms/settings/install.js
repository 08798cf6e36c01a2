import { find } from "../../ui/find.js";
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
  openInstructions(find(root, "[data-install-ways]", HTMLElement), platform);
  offerInstall(find(root, "[data-install-button]", HTMLButtonElement));
  window.addEventListener("appinstalled", () => showInstalled(root));
}

/** @param {HTMLElement} ways @param {string} platform */
function openInstructions(ways, platform) {
  const fitting = find(ways, `[data-install-on="${platform}"]`, HTMLDetailsElement);
  fitting.open = true;
  ways.prepend(fitting);
}

/** @param {HTMLElement} root */
function showInstalled(root) {
  find(root, "[data-install-done]", HTMLElement).hidden = false;
  find(root, "[data-install-todo]", HTMLElement).hidden = true;
}
