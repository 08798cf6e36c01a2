/**
 * A routine that was done, as it is kept for the plan.
 *
 * @typedef {{id: string, plan: string, endedAt: number, before: number | null, after: number | null}
 *   & import("./moment.js").Moment} Practice  of the moment that it began: `plan` is the routine's id, `endedAt` in ms, and
 *   pain from 0 to 10 `before` and `after`, null where nobody tapped
 */
/** Who held less than half of it has looked, not stretched. */
const DONE = 0.5;

/** Seconds that were held in a session that is over, of those that there were to hold. @param {import("./session.js").Session} over */
export function holding({ stages, held }) {
  const holds = stages.filter(({ kind, name }) => kind === "stretch" && name === "hold");
  const milliseconds = Object.values(held).reduce((sum, each) => sum + each, 0);
  return {
    held: Math.round(milliseconds / 1000),
    of: holds.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
  };
}

/** Whether what was held counts, of what there was to hold. @param {{held: number, of: number}} seconds */
export const isPractice = ({ held, of }) => held >= of * DONE;

/**
 * @param {string} id @param {string} plan
 * @param {import("./moment.js").Moment} began
 * @param {number} endedAt ms
 * @returns {Practice}
 */
export const newPractice = (id, plan, began, endedAt) => ({
  id,
  plan,
  ...began,
  endedAt,
  before: null,
  after: null,
});
