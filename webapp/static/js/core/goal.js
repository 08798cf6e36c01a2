/** The goal for a day in millilitres (docs/medical.md, section 6.1: what EFSA advises, drinks without food). */
import {
  GOAL_ADVISED_OVER_ML,
  GOAL_BREASTFEEDING_MORE_ML,
  GOAL_LEAST_ML,
  GOAL_LEAST_OF_DOCTOR_ML,
  GOAL_MAN_ML,
  GOAL_MOST_ML,
  GOAL_MUCH_OVER_ML,
  GOAL_PREGNANT_MORE_ML,
  GOAL_UNSAID_ML,
  GOAL_WOMAN_ML,
} from "limits";

/** @type {Record<string, number> & {unsaid: number}} */
const SUGGESTED = {
  unsaid: GOAL_UNSAID_ML,
  woman: GOAL_WOMAN_ML,
  man: GOAL_MAN_ML,
  pregnant: GOAL_WOMAN_ML + GOAL_PREGNANT_MORE_ML,
  breastfeeding: GOAL_WOMAN_ML + GOAL_BREASTFEEDING_MORE_ML,
};

/** @param {string} goalFor whom it is for; one that this build does not know gets what nobody in particular gets */
export const suggestedFor = (goalFor) => SUGGESTED[goalFor] ?? SUGGESTED.unsaid;

/**
 * What is to be said about a goal within its bounds.
 * @param {number} ml
 * @returns {"" | "much" | "advice"}
 */
export const noteOn = (ml) => (ml > GOAL_ADVISED_OVER_ML ? "advice" : ml > GOAL_MUCH_OVER_ML ? "much" : "");

/**
 * Why this cannot be the goal.
 * @param {number} ml @param {boolean} advised whether somebody advised it
 * @returns {"" | "bounds" | "advice"}
 */
export function problemWith(ml, advised) {
  if (!(ml >= GOAL_LEAST_ML && ml <= GOAL_MOST_ML)) return "bounds";
  return noteOn(ml) === "advice" && !advised ? "advice" : "";
}

/** Whether a doctor's limit is one: an amount for a day. @param {number} ml */
export const isLimit = (ml) => ml >= GOAL_LEAST_OF_DOCTOR_ML && ml <= GOAL_MOST_ML;
