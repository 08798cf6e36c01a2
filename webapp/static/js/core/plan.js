/**
 * The record of a plan, and what each tap makes of it.
 *
 * @typedef {import("./moment.js").Moment} Moment
 * @typedef {{from: number, fromOffset: number, to: number | null, toOffset: number | null}} Pause  two moments; without
 *   the second it still lasts
 * @typedef {{id: string, pauses: Pause[]} & Moment} Plan  of the moment that it began, under the id of its routine
 */

/** @param {string} id @param {Moment} now @returns {Plan} the plan, begun */
export const begun = (id, now) => ({ id, ...now, pauses: [] });

/** One that is paused already stays as it is. @param {Plan} plan @param {Moment} now @returns {Plan} */
export const paused = (plan, { at, offset }) => {
  if (isPaused(plan)) return plan;
  return { ...plan, pauses: [...plan.pauses, { from: at, fromOffset: offset, to: null, toOffset: null }] };
};

/** @param {Plan} plan */
export const isPaused = ({ pauses }) => pauses.some(({ to }) => to === null);

/** @param {Plan} plan @param {Moment} now @returns {Plan} */
export const resumed = (plan, { at, offset }) => ({
  ...plan,
  pauses: plan.pauses.map((pause) => (pause.to === null ? { ...pause, to: at, toOffset: offset } : pause)),
});
