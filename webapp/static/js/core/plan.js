/** The record of a plan, and what each tap makes of it. */

/** @param {string} id of the routine @param {import("./evenings.js").Moment} now @returns the plan, begun */
export const begun = (id, { at, offset }) => ({ id, startedAt: at, offset, pauses: [] });

export const paused = (plan, { at, offset }) => ({
  ...plan,
  pauses: [...plan.pauses, { from: at, fromOffset: offset, to: null, toOffset: null }],
});

export const resumed = (plan, { at, offset }) => ({
  ...plan,
  pauses: plan.pauses.map((pause) => (pause.to === null ? { ...pause, to: at, toOffset: offset } : pause)),
});

/** This moment by the clock of this place. @returns {import("./evenings.js").Moment} */
export const now = () => ({ at: Date.now(), offset: -new Date().getTimezoneOffset() });
