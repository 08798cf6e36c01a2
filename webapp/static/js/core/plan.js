/**
 * The record of a plan, and what each tap makes of it.
 *
 * @typedef {import("./moment.js").Moment} Moment
 * @typedef {{from: Moment, to: Moment | null}} Pause  without its end it still lasts
 * @typedef {{id: string, pauses: Pause[]} & Moment} Plan  of the moment that it began, under the id of its routine
 */

/** @param {string} id @param {Moment} now @returns {Plan} the plan, begun */
export const begun = (id, now) => ({ id, ...now, pauses: [] });

/** One that is paused already stays as it is. @param {Plan} plan @param {Moment} now @returns {Plan} */
export const paused = (plan, now) =>
  isPaused(plan) ? plan : { ...plan, pauses: [...plan.pauses, { from: now, to: null }] };

/** @param {Plan} plan */
export const isPaused = ({ pauses }) => pauses.some(({ to }) => to === null);

/** @param {Plan} plan @param {Moment} now @returns {Plan} */
export const resumed = (plan, now) => ({
  ...plan,
  pauses: plan.pauses.map(({ from, to }) => ({ from, to: to ?? now })),
});
