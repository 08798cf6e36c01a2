import { get } from "../records/database.js";
import { device, keep } from "../records/device.js";
import { hearOfOff } from "./off-while-away.js";
import { renew } from "./switch.js";

/**
 * A doctor's limit ends every call to drink, and the server hears of it.
 * @returns {Promise<boolean>} whether there is one
 */
export async function respectLimit() {
  await hearOfOff();
  const limited = Boolean((await get("settings", "water"))?.limited);
  const { wishes } = await device();
  if (limited && wishes.water) await callForWater(false);
  return limited;
}

/** With a limit that is taken back goes what followed from it. */
export async function callAgain() {
  const { wishes } = await device();
  if (!wishes.water) await callForWater(true);
}

/** @param {boolean} water whether reminders ask for it */
async function callForWater(water) {
  const { on } = await keep(({ wishes }) => ({ wishes: { ...wishes, water } }));
  if (on) await renew();
}
