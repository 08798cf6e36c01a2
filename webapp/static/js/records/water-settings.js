/** What a person chose for this room: their cups, unit and goal. One record of the store. */
import { WATER_CUPS_ML } from "limits";
import { suggestedFor } from "../core/goal.js";
import { get, put } from "./database.js";

const ID = "water";
const USUAL = {
  id: ID,
  cups: WATER_CUPS_ML.map((ml, place) => ({ id: `cup-${place + 1}`, ml, drink: "water" })),
  unit: "ml",
  goal: suggestedFor("unsaid"),
  goalFor: "unsaid",
  limited: false,
  limit: null,
  changedAt: 0,
};

/** What was chosen, and what is usual for the rest. */
export const settings = async () => ({ ...USUAL, ...(await get("settings", ID)) });

/** Keeps some choices and leaves the others as they are by now, whichever tab made them. */
export async function choose(changes) {
  await put("settings", { ...(await settings()), ...changes, changedAt: Date.now() });
}
