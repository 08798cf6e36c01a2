/** What a person chose for this room: their cups, unit and goal. One record of the store. */
import { WATER_CUPS_ML } from "limits";
import { suggestedFor } from "../core/goal.js";
import { get, update } from "./database.js";

/**
 * @typedef {{id: "water", cups: ({id: string} & import("../core/cups.js").OwnCup)[], unit: import("../core/amounts.js").Unit,
 *   goal: number, goalFor: string, limited: boolean, limit: number | null, changedAt: number}} WaterSettings  `goal` and a
 *   doctor's `limit` in ml; `changedAt` in ms
 */

const ID = "water";

/** What holds until somebody chooses. @type {WaterSettings} */
export const USUAL = {
  id: ID,
  cups: WATER_CUPS_ML.map((ml, place) => ({ id: `cup-${place + 1}`, ml, drink: "water" })),
  unit: "ml",
  goal: suggestedFor("unsaid"),
  goalFor: "unsaid",
  limited: false,
  limit: null,
  changedAt: 0,
};

/** What was chosen, and what is usual for the rest. @returns {Promise<WaterSettings>} */
export async function settings() {
  const kept = await get("settings", ID);
  const cups = USUAL.cups.map((usual, place) => kept?.cups?.[place] ?? usual);
  return { ...USUAL, ...kept, cups };
}

/**
 * Keeps some choices and leaves the others as they are by now, whichever tab made them.
 * @param {Partial<WaterSettings>} changes
 */
export const choose = (changes) =>
  update("settings", ID, (kept) => ({ ...USUAL, ...kept, ...changes, changedAt: Date.now() }));

/**
 * Brings back what was chosen before, unless another tab has chosen anew since: then all of it stays.
 * @param {Partial<WaterSettings>} before @param {Partial<WaterSettings>} after as it was chosen
 * @returns {Promise<boolean>} whether it is as before
 */
export async function unchoose(before, after) {
  const known = JSON.stringify(after);
  const back = await update("settings", ID, (kept) => {
    const now = Object.keys(after).map((name) => [name, kept?.[/** @type {keyof WaterSettings} */ (name)]]);
    if (kept && JSON.stringify(Object.fromEntries(now)) === known)
      return { ...kept, ...before, changedAt: Date.now() };
  });
  return Boolean(back);
}
