/** Reminders that were switched off while the browser refused what this phone keeps: it hears of that once it opens. */

import { isKept } from "../records/database.js";
import { keep } from "../records/device.js";
import { read, remove, write } from "../records/preferences.js";

const CHOICE = "reminders-off";

/** What a phone keeps whose reminders are switched off. */
export const OFF = { wanted: false, on: false, lost: null };

export const rememberOff = () => write(CHOICE, "yes");

/** Before anything is done by what the phone keeps: it may still say that they are on. */
export async function hearOfOff() {
  if (!read(CHOICE) || !(await isKept())) return;
  await keep(OFF);
  remove(CHOICE);
}
