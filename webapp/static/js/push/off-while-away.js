/** Reminders that were switched off while the browser refused what this phone keeps: it hears of that once it opens. */

import { isKept } from "../records/database.js";
import { keep } from "../records/device.js";
import { read, remove, write } from "../records/preferences.js";

const CHOICE = "reminders-off";

/** What a phone keeps whose reminders are switched off. */
export const OFF = { wanted: false, on: false, lost: null };

export const rememberOff = () => write(CHOICE, "yes");

/** Whether the server has not heard of it either. */
export const isOffRemembered = () => Boolean(read(CHOICE));

/**
 * Calls back when another tab remembers it: of its records, which are its own alone, this one may hear before.
 * @param {() => void} callback
 */
export const whenRememberedElsewhere = (callback) =>
  addEventListener("storage", () => isOffRemembered() && callback());

/** Before anything is done by what the phone keeps: it may still say that they are on. */
export async function hearOfOff() {
  if (!isOffRemembered() || !(await isKept())) return;
  await keep(OFF);
  remove(CHOICE);
}
