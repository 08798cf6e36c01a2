/** Cramps in the store. */
import { newCramp } from "../core/cramps.js";
import { hereAt } from "../core/moment.js";
import { isKept, put, whyUnkept } from "./database.js";
import { newId } from "./id.js";

export { whyUnkept };

/**
 * Notes a cramp that began at this moment. Rejects when the phone is full, or keeps nothing.
 * @param {number} began ms
 * @param {Parameters<typeof newCramp>[2]} facts
 */
export async function noteCramp(began, facts) {
  await put("cramps", newCramp(newId(), hereAt(Math.round(began)), facts));
  if (!(await isKept())) throw new Error("it goes with the page");
}
