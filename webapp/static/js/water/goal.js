/** The goal for a day in millilitres (facts/medical.md, section 6.1: what EFSA advises, drinks without food). */
const SUGGESTED = { unsaid: 1750, woman: 1600, man: 2000, pregnant: 1900, breastfeeding: 2300 };
const LEAST = 1000;
const WITH_A_NOTE = 2500;
const ON_ADVICE = 3000;
/** Beyond this it is a slip of the finger, whoever advised it. */
const MOST = 5000;
const LEAST_LIMIT = 200;

/** @param {string} goalFor whom it is for; one that this build does not know gets what nobody in particular gets */
export const suggestedFor = (goalFor) => SUGGESTED[goalFor] ?? SUGGESTED.unsaid;

/** @returns {"" | "much" | "advice"} what is to be said about a goal within its bounds */
export const noteOn = (ml) => (ml > ON_ADVICE ? "advice" : ml > WITH_A_NOTE ? "much" : "");

/** @returns {"" | "bounds" | "advice"} why this cannot be the goal */
export function problemWith(ml, advised) {
  if (!(ml >= LEAST && ml <= MOST)) return "bounds";
  return noteOn(ml) === "advice" && !advised ? "advice" : "";
}

/** Whether a doctor's limit is one: an amount for a day. */
export const isLimit = (ml) => ml >= LEAST_LIMIT && ml <= MOST;
