/** What was tapped about pain, as means of the plan's weeks. Pure. */
import { doneOn, eveningOf, passedBefore, WEEK } from "./evenings.js";

const MOMENTS = /** @type {const} */ (["before", "after"]);

/**
 * @typedef {{mean: number, count: number} | null} Mean  null where nothing was tapped
 * @typedef {{before: Mean, after: Mean}} Week
 * @param {import("./plan.js").Plan} plan
 * @param {import("./practice.js").Practice[]} sessions
 * @param {number} weeks of the plan
 * @returns {Week[]}
 */
export function painByWeek(plan, sessions, weeks) {
  const done = doneOn(plan, sessions);
  /** @type {{before: number[], after: number[]}[]} */
  const tapped = Array.from({ length: weeks }, () => ({ before: [], after: [] }));
  for (const session of sessions) {
    const evening = eveningOf(session);
    if (session.plan !== plan.id || evening < eveningOf(plan)) continue;
    const week = tapped[Math.floor(passedBefore(plan, done, evening, weeks * WEEK) / WEEK)];
    for (const moment of MOMENTS) {
      const value = session[moment];
      if (week && typeof value === "number") week[moment].push(value);
    }
  }
  return tapped.map(({ before, after }) => ({ before: meanOf(before), after: meanOf(after) }));
}

/** @param {number[]} values @returns {Mean} */
function meanOf(values) {
  if (!values.length) return null;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, count: values.length };
}
