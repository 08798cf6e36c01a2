/** On the first screen: how today stands, for who had a cramp and did not put it away. */
import { recordsAtRest } from "../../records/at-rest.js";
import { read, write } from "../../records/preferences.js";
import { find } from "../../ui/find.js";

/**
 * What the strip would bring a file more for, if it imported it.
 * @typedef {{read: typeof read, write: typeof write, find: typeof find}} Handed
 */

/** @param {HTMLElement} root  the boot script has kept its room, where it was seen before (boot/last_area.js) */
export async function start(root) {
  const show = async () => {
    if (!(await recordsAtRest())) return;
    // Only now: nothing of this may stand before the first tap.
    const strip = await import("./strip.js");
    await strip.show(root, { read, write, find });
  };
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  // A phone that wakes up may have slept into another day.
  document.addEventListener("visibilitychange", () => document.hidden || show());
  await show();
}
