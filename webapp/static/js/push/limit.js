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
  const { wishes, on } = await device();
  if (limited && wishes.water) {
    await keep((mine) => ({ wishes: { ...mine.wishes, water: false } }));
    if (on) await renew();
  }
  return limited;
}
