/** One tap for the usual glass. */
import { newDrink } from "../core/drinks.js";
import { dayOf, hereAt } from "../core/moment.js";
import { put } from "./database.js";
import { newId } from "./id.js";
import { settings } from "./water-settings.js";

/** Notes the first of the person's own cups. Rejects when the phone is full. */
export async function logGlass() {
  const { cups } = await settings();
  await put("drinks", newDrink(newId(), cups[0], dayOf(hereAt())));
}
