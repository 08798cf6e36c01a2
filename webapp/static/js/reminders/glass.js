/** One tap for the usual glass. */
import { dayOf, hereAt } from "../diary/days.js";
import { newId, put } from "../store/database.js";
import { newDrink } from "../water/drinks.js";
import { settings } from "../water/settings.js";

/** Notes the first of the person's own cups. Rejects when the phone is full. */
export async function logGlass() {
  const { cups } = await settings();
  await put("drinks", newDrink(newId(), cups[0], dayOf(hereAt())));
}
