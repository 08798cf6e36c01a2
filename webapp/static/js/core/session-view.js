/** What there is to show of a session at a moment. Pure. */

import { CRAMP_TOO_LONG_MINUTES } from "limits";
import { current } from "./way.js";

/** Milliseconds after which a cramp is no longer self-care (docs/medical.md 2.0, rule 6). */
const TOO_LONG = CRAMP_TOO_LONG_MINUTES * 60 * 1000;

/**
 * `left` and `elapsed`, which is of the cramp itself, in milliseconds; `toGo`, to the end, in seconds. It `waits` for the
 * person, and is `timed` once they start it; `overdue` is a cramp that takes too long.
 * @typedef {ReturnType<typeof view>} View
 *
 * @param {import("./session.js").Session} session @param {number} now
 */
export function view(session, now) {
  const stage = current(session);
  const left = session.left ?? (session.endsAt === null ? null : session.endsAt - now);
  const elapsed = (session.relievedAt ?? now) - session.startedAt;
  return {
    ...stage,
    index: session.index,
    state: /** @type {"paused" | typeof stage["name"]} */ (session.left === null ? stage.name : "paused"),
    left,
    secondsLeft: left === null ? null : Math.max(0, Math.ceil(left / 1000)),
    toGo: session.stages
      .slice(session.index + 1)
      .reduce((sum, { seconds }) => sum + (seconds ?? 0), (left ?? 0) / 1000),
    elapsed,
    relieved: session.relievedAt !== null,
    overdue: session.relievedAt === null && stage.name !== "done" && elapsed >= TOO_LONG,
    waits: stage.seconds === null && stage.name !== "done",
    timed: session.stages[session.index + 1]?.step === stage.step,
  };
}
