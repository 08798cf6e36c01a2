/** Cramps in the store. */
import { newCramp } from "../core/cramps.js";
import { hereAt } from "../core/moment.js";
import { put } from "./database.js";
import { newId } from "./id.js";

/**
 * Notes a cramp that began at this moment. Rejects when the phone is full.
 * @param {number} began ms
 * @param {Parameters<typeof newCramp>[2]} facts
 */
export const noteCramp = (began, facts) => put("cramps", newCramp(newId(), hereAt(Math.round(began)), facts));
