/** What was tapped about pain, as means of the plan's weeks. Pure. */
import { doneOn, eveningOf, firstOf, passedBefore, WEEK } from "./evenings.js";

const MOMENTS = ["before", "after"];

/**
 * @returns {{before: ?{mean: number, count: number}, after: ?{mean: number, count: number}}[]} one a week;
 *   null where nothing was tapped
 */
export function painByWeek(plan, sessions, weeks) {
  const done = doneOn(plan, sessions);
  const tapped = Array.from({ length: weeks }, () => ({ before: [], after: [] }));
  for (const session of sessions) {
    const evening = eveningOf({ at: session.startedAt, offset: session.offset });
    if (session.plan !== plan.id || evening < firstOf(plan)) continue;
    const week = tapped[Math.floor(passedBefore(plan, done, evening, weeks * WEEK) / WEEK)];
    for (const moment of MOMENTS)
      if (week && Number.isFinite(session[moment])) week[moment].push(session[moment]);
  }
  return tapped.map(({ before, after }) => ({ before: meanOf(before), after: meanOf(after) }));
}

function meanOf(values) {
  if (!values.length) return null;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, count: values.length };
}
