/**
 * The stages of a guide or routine as a pure state machine: no DOM, no timers, no clock of its own.
 * Every function takes a session and the time in milliseconds, and returns a new session.
 *
 * @typedef {import("./stages.js").Stage} Stage
 * @typedef {{stages: Stage[], index: number, endsAt: number | null, left: number | null, startedAt: number,
 *   relievedAt: number | null, held: import("./held.js").Held}} Session  left is what remains while paused, else null
 */
import { heldBy } from "./held.js";
import { view } from "./session-view.js";
import { afterGone, before, current, firstOf, following, pastStep } from "./way.js";

/**
 * `startedAt` lies before `now` when the cramp began earlier than these stages.
 * @param {Stage[]} stages @param {number} now
 */
export function begin(stages, now, startedAt = now) {
  return enter({ stages, index: 0, startedAt, relievedAt: null, endsAt: null, left: null, held: {} }, 0, now);
}

/**
 * Take up a session that was saved: `left` milliseconds of stage `index` remain, `elapsed` have passed in all.
 * @param {Stage[]} stages
 * @param {{index: number, left: number | null, paused: boolean, elapsed: number, relieved: number | null,
 *   held?: Session["held"]}} saved
 * @param {number} now
 * @returns {Session}
 */
export function restore(stages, { index, left, paused, elapsed, relieved, held = {} }, now) {
  const startedAt = now - elapsed;
  const relievedAt = relieved === null ? null : startedAt + relieved;
  const session = { stages, index, startedAt, relievedAt, endsAt: null, left: paused ? left : null, held };
  return paused || left === null ? session : { ...session, endsAt: now + left };
}

/** @param {Session} session @param {number} index @param {number} now @returns {Session} */
function enter(session, index, now) {
  const { seconds } = session.stages[index];
  const endsAt = seconds === null ? null : now + seconds * 1000;
  return { ...session, held: heldBy(session, now), index, endsAt, left: null };
}

/**
 * Pass every deadline that lies behind `now`, also several at once: a phone that slept catches up.
 * @param {Session} session @param {number} now
 */
export function advance(session, now) {
  let next = session;
  while (next.endsAt !== null && now >= next.endsAt) next = enter(next, following(next), next.endsAt);
  return next;
}

/** @param {Session} session @param {number} now @returns {Session} */
export function pause(session, now) {
  if (session.endsAt === null) return session;
  return { ...session, endsAt: null, left: Math.max(0, session.endsAt - now) };
}

/** @param {Session} session @param {number} now @returns {Session} */
export function resume(session, now) {
  return session.left === null ? session : { ...session, endsAt: now + session.left, left: null };
}

/**
 * Pause, go on, or start what waits to be started. No question is answered this way.
 * @param {Session} session @param {number} now
 */
export function toggle(session, now) {
  const { waits, timed } = view(session, now);
  if (waits) return timed ? start(session, now) : session;
  return session.left === null ? pause(session, now) : resume(session, now);
}

/**
 * On to the hold while getting ready, else to the next step. The warning-sign check is not passed this way.
 * @param {Session} session @param {number} now
 */
export function next(session, now) {
  const { name, kind } = current(session);
  if (kind === "check") return session;
  if (name === "ready" && kind === "stretch") return enter(session, session.index + 1, now);
  return clear(session, now);
}

/**
 * Past this step: from the check, the person has said that none of the warning signs is true.
 * @param {Session} session @param {number} now
 */
export function clear(session, now) {
  const past = pastStep(session);
  return past === session.index ? session : enter(session, past, now);
}

/**
 * To the start of this step, or of the one before when this one has only just begun.
 * @param {Session} session @param {number} now
 */
export function back(session, now) {
  return enter(session, before(session), now);
}

/**
 * The hold of this side once more: the one that was just over while changing sides, else the one that runs.
 * @param {Session} session @param {number} now
 */
export function sameSide(session, now) {
  const { name } = current(session);
  if (name !== "hold" && name !== "switch" && name !== "rest") return session;
  return enter(session, session.index - (name === "hold" ? 0 : 1), now);
}

/**
 * Start the timer of a step that waits for the person.
 * @param {Session} session @param {number} now
 */
export function start(session, now) {
  return enter(session, session.index + 1, now);
}

/**
 * To a step of after-care, from what it is chosen from.
 * @param {Session} session @param {number} step @param {number} now
 */
export function choose(session, step, now) {
  return current(session).kind === "pick" ? enter(session, firstOf(session.stages, step), now) : session;
}

/**
 * Once more from the first stretch; the ten minutes go on.
 * @param {Session} session @param {number} now
 */
export function again(session, now) {
  return enter(session, 0, now);
}

/**
 * It let go: to what comes after that.
 * @param {Session} session @param {number} now
 */
export function gone(session, now) {
  return enter({ ...session, relievedAt: session.relievedAt ?? now }, afterGone(session), now);
}
