/**
 * A routine that was done, as it is kept for the plan.
 *
 * @typedef {{id: string, plan: string, endedAt: number, before: number | null, after: number | null}
 *   & import("./moment.js").Moment} Practice  of the moment that it began: `plan` is the routine's id, `endedAt` in ms, and
 *   pain from 0 to 10 `before` and `after`, null where nobody tapped
 */
import { hereAt } from "./moment.js";

/** Who skipped more than half of it has looked, not stretched. */
const DONE = 0.5;

/**
 * Whether a session that ends now counts.
 * @param {import("./session.js").Session} session
 * @param {number} now by the session's own clock
 */
export function isPractice({ stages, startedAt, relievedAt }, now) {
  const planned = stages.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) * 1000;
  return relievedAt === null && now - startedAt >= planned * DONE;
}

/**
 * @param {string} id @param {string} plan
 * @param {number} took ms
 * @param {number} endedAt ms
 * @returns {Practice}
 */
export const newPractice = (id, plan, took, endedAt) => ({
  id,
  plan,
  ...hereAt(Math.round(endedAt - took)),
  endedAt,
  before: null,
  after: null,
});
