/** What the person does, by tap or by key, as the name of an action and what goes with it. */
import { flags } from "../../records/flags.js";
import { read } from "../../records/preferences.js";
import { isSecondTap } from "../../ui/second-tap.js";
import { ACTIONS } from "./actions.js";

/** @typedef {import("./actions.js").Action} Action */

/** The first that is a data attribute of a button is what it does. */
const NAMES = /** @type {Action[]} */ (Object.keys(ACTIONS));

/** @type {Record<string, Action>} */
const KEYS = { Escape: "escape", ArrowRight: "next", ArrowLeft: "back" };
/** What a button would take for a press of itself. @type {Record<string, Action>} */
const FREE_KEYS = { " ": "toggle", Enter: "letGo" };
const OWN_KEYS = "button, a, summary, input, select, textarea";

const isLive = () => "live" in flags;

/**
 * @param {HTMLElement} root
 * @param {(action: Action, detail?: string) => void} act
 */
export function listen(root, act) {
  root.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest("button");
    const action = button && NAMES.find((name) => name in button.dataset);
    // "Skip" comes to lie where a thumb has just said that the cramp has gone.
    if (action && !isSecondTap(event)) act(action, button.dataset[action]);
  });
  const zones = read("zones");
  if (zones === "pause" || zones === "halves") hearAnywhere(root, zones, (action) => isLive() && act(action));
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const typed = event.altKey || event.ctrlKey || event.metaKey;
    if (typed || !isLive() || !(target instanceof Element)) return;
    if (target.closest("input, select, textarea")) return;
    if (event.key in KEYS) act(KEYS[event.key]);
    else if (event.key in FREE_KEYS && !event.repeat && !target.closest(OWN_KEYS)) {
      // A space would scroll the page instead.
      event.preventDefault();
      act(FREE_KEYS[event.key]);
    }
  });
}

/**
 * Taps beside the buttons, which count only for who chose it. One that comes before they can be told apart waits for that.
 * @param {HTMLElement} root @param {string} chosen @param {(action: Action) => void} act
 */
function hearAnywhere(root, chosen, act) {
  // The buttons do without.
  const zones = import("./zones.js").catch(() => null);
  root.addEventListener("click", async (tap) => {
    const action = (await zones)?.actionOf(root, chosen, tap);
    if (action) act(action);
  });
}
