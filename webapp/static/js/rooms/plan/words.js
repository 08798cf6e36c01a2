/** What the pages of a plan say about how it stands. */
import { say } from "../../ui/words.js";

/** @typedef {ReturnType<typeof import("../../core/evenings.js").standingOf>} Standing */

/** "Week 2 of 6"; paused and ended plans say so. @param {Standing} standing @param {number} weeks of the whole plan */
export function weekWords({ state, week }, weeks) {
  if (state === "ended") return say("plan-ended");
  const words = say("plan-week", { n: week, total: weeks });
  return state === "paused" ? `${words} · ${say("plan-paused")}` : words;
}

/** "9 of the last 14 evenings". An evening that was not done is never the news. @param {Standing} standing */
export function eveningsWords({ state, done, of }) {
  if (done === 0) return state === "running" ? say("no-evening") : "";
  return of === 1 ? say("first-evening") : say("evenings", { done, n: of });
}
