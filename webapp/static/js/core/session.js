/**
 * The stages of a guide or routine as a pure state machine: no DOM, no timers, no clock of its own.
 * Every function takes a session and the time in milliseconds, and returns a new session.
 *
 * @typedef {import("./stages.js").Stage} Stage
 * @typedef {{stages: Stage[], index: number, endsAt: number | null, left: number | null, startedAt: number,
 *   relievedAt: number | null, held: import("./held.js").Held}} Session  left is what remains while paused, else null
 * @typedef {ReturnType<typeof view>} View  what there is to show
 */
import { CRAMP_TOO_LONG_MINUTES } from "limits";
import { heldBy } from "./held.js";

/** Milliseconds after which a cramp is no longer self-care (docs/medical.md 2.0, rule 6). */
const TOO_LONG = CRAMP_TOO_LONG_MINUTES * 60 * 1000;

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

/** @param {Session} session */
const current = (session) => session.stages[session.index];
/** @param {Session} session @param {number} step */
const firstOf = (session, step) => session.stages.findIndex((stage) => stage.step === step);

/**
 * Pass every deadline that lies behind `now`, also several at once: a phone that slept catches up.
 * @param {Session} session @param {number} now
 */
export function advance(session, now) {
  let next = session;
  while (next.endsAt !== null && now >= next.endsAt) next = enter(next, following(next), next.endsAt);
  return next;
}

/** @param {Session} session */
export const isPaused = (session) => session.left !== null;

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
  return isPaused(session) ? resume(session, now) : pause(session, now);
}

/** What the steps of after-care are chosen from; -1 where there is nothing to choose. @param {Stage[]} stages */
const choiceIn = (stages) => stages.findIndex(({ kind }) => kind === "pick");

/**
 * The stage after this one; what helped is asked only of who has said that it let go, and after-care goes back to its
 * choice, which leads to the end.
 * @param {Pick<Session, "stages" | "index" | "relievedAt">} session
 */
function following({ stages, index, relievedAt }) {
  const { kind, step } = stages[index];
  if (kind === "pick") return stages.length - 1;
  if (kind === "care" && stages[index + 1].step !== step && choiceIn(stages) >= 0) return choiceIn(stages);
  const skipped = stages[index + 1]?.kind === "helped" && relievedAt === null;
  return index + (skipped ? 2 : 1);
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
  const { stages } = session;
  const { step } = current(session);
  const last = stages.findLastIndex((stage) => stage.step === step);
  return last === stages.length - 1 ? session : enter(session, following({ ...session, index: last }), now);
}

/**
 * To the start of this step, or of the one before when this one has only just begun.
 * @param {Session} session @param {number} now
 */
export function back(session, now) {
  const { step, name, kind } = current(session);
  if (name !== "ready") return enter(session, firstOf(session, step), now);
  if (kind === "care" && choiceIn(session.stages) >= 0) return enter(session, choiceIn(session.stages), now);
  const before = session.stages[firstOf(session, step) - 1];
  if (!before) return enter(session, 0, now);
  const unasked = before.kind === "helped" && session.relievedAt === null;
  return enter(session, firstOf(session, unasked ? before.step - 1 : before.step), now);
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
  return current(session).kind === "pick" ? enter(session, firstOf(session, step), now) : session;
}

/**
 * Once more from the first stretch; the ten minutes go on.
 * @param {Session} session @param {number} now
 */
export function again(session, now) {
  return enter(session, 0, now);
}

/** Whether the cramp may still be there at this stage. @param {Pick<Stage, "kind">} stage */
export const isStretching = ({ kind }) => ["stretch", "ask"].includes(kind);

/**
 * It let go: to what helped, or else the warning-sign check, after a stretch; from after-care to the end.
 * @param {Session} session @param {number} now
 */
export function gone(session, now) {
  const { stages } = session;
  const found = isStretching(current(session))
    ? stages.findIndex(({ kind }) => kind === "helped" || kind === "check")
    : -1;
  const relievedAt = session.relievedAt ?? now;
  return enter({ ...session, relievedAt }, found < 0 ? stages.length - 1 : found, now);
}

/**
 * What there is to show at `now`; `elapsed` are the milliseconds of the cramp itself.
 * @param {Session} session @param {number} now
 */
export function view(session, now) {
  const stage = current(session);
  const left = session.left ?? (session.endsAt === null ? null : session.endsAt - now);
  const elapsed = (session.relievedAt ?? now) - session.startedAt;
  return {
    ...stage,
    index: session.index,
    state: /** @type {"paused" | Stage["name"]} */ (isPaused(session) ? "paused" : stage.name),
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
