/**
 * Two stretches of time, one with something and one without, that a person compares in their own diary. Pure.
 *
 * @typedef {{id: string, what: string, own: string, first: "with" | "without", drawn: boolean, from: string, days: number,
 *   ended: string | null, changedAt: number}} Trial  `what` is compared: one of the list, or `own` words ("" for one of
 *   the list); `drawn`: the order came by lot; `from`: the date of the first night's morning; `days` of each of the two
 *   parts; `ended`: the date on which it was broken off
 */
const DAY = 86_400_000;

/** The part a night belongs to, by the date of its morning; null outside of both. @param {Trial} trial @param {string} night */
export function partOf({ first, from, days, ended }, night) {
  const passed = Math.round((Date.parse(night) - Date.parse(from)) / DAY);
  if (passed < 0 || passed >= 2 * days || (ended !== null && night > ended)) return null;
  const second = first === "with" ? "without" : "with";
  return passed < days ? first : second;
}
