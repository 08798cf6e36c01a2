/**
 * The stages of a guide or routine as a pure state machine: no DOM, no timers, no clock of its own.
 * Every function takes a session and the time in milliseconds, and returns a new session.
 *
 * @typedef {{kind: "stretch"|"ask"|"check"|"care"|"done", hold: ?number, rest: number, rounds: number,
 *   sides: "one"|"both"|"together", switch: number}} Step  seconds
 * @typedef {{step: number, kind: string, name: "ready"|"hold"|"switch"|"rest"|"done", seconds: ?number,
 *   round: number, rounds: number, side: ?("first"|"second")}} Stage  seconds null: waits for the person
 * @typedef {{stages: Stage[], index: number, endsAt: ?number, left: ?number, startedAt: number,
 *   relieved: boolean}} Session  left is what remains while paused, else null
 */

/** Seconds to get into position. */
export const READY = 5;
/** Milliseconds after which a cramp is no longer self-care (facts/medical.md 2.0, rule 6). */
export const TOO_LONG = 10 * 60 * 1000;

/** @param {Step[]} steps @returns {Stage[]} */
export function stagesOf(steps) {
  return steps.flatMap((step, index) =>
    partsOf(step).map((part) => ({
      step: index,
      kind: step.kind,
      round: 1,
      rounds: step.rounds,
      side: null,
      ...part,
    })),
  );
}

function partsOf(step) {
  if (step.kind === "done") return [{ name: "done", seconds: null }];
  if (step.kind === "stretch") return [{ name: "ready", seconds: READY }, ...holdsOf(step)];
  const waiting = { name: "ready", seconds: null };
  return step.hold ? [waiting, { name: "hold", seconds: step.hold }] : [waiting];
}

function holdsOf(step) {
  const parts = [];
  for (let round = 1; round <= step.rounds; round++) {
    const last = round === step.rounds;
    if (step.sides === "both") {
      parts.push({ name: "hold", seconds: step.hold, round, side: "first" });
      parts.push({ name: "switch", seconds: step.switch, round, side: "second" });
      parts.push({ name: "hold", seconds: step.hold, round, side: "second" });
      if (!last) parts.push({ name: "switch", seconds: step.switch, round: round + 1, side: "first" });
    } else {
      parts.push({ name: "hold", seconds: step.hold, round });
      if (!last && step.rest) parts.push({ name: "rest", seconds: step.rest, round });
    }
  }
  return parts;
}

/** @param {Stage[]} stages @returns {Session} */
export function begin(stages, now) {
  return enter({ stages, startedAt: now, relieved: false }, 0, now);
}

/** Take up a session that was saved: `left` milliseconds of stage `index` remain, `elapsed` have passed in all. */
export function restore(stages, { index, left, paused, elapsed, relieved }, now) {
  const session = {
    stages,
    index,
    startedAt: now - elapsed,
    relieved,
    endsAt: null,
    left: paused ? left : null,
  };
  return paused || left === null ? session : { ...session, endsAt: now + left };
}

function enter(session, index, now) {
  const { seconds } = session.stages[index];
  return { ...session, index, endsAt: seconds === null ? null : now + seconds * 1000, left: null };
}

const current = (session) => session.stages[session.index];

/** Pass every deadline that lies behind `now`, also several at once: a phone that slept catches up. */
export function advance(session, now) {
  let next = session;
  while (next.endsAt !== null && now >= next.endsAt) next = enter(next, next.index + 1, next.endsAt);
  return next;
}

/** @returns {boolean} */
export const isPaused = (session) => session.left !== null;

export function pause(session, now) {
  if (session.endsAt === null) return session;
  return { ...session, endsAt: null, left: Math.max(0, session.endsAt - now) };
}

export function resume(session, now) {
  return isPaused(session) ? { ...session, endsAt: now + session.left, left: null } : session;
}

/** On to the hold while getting ready, else to the next step. The warning-sign check is not passed this way. */
export function next(session, now) {
  const { name, seconds, kind } = current(session);
  if (kind === "check") return session;
  if (name === "ready" && seconds !== null) return enter(session, session.index + 1, now);
  return clear(session, now);
}

/** Past this step: the person has said that none of the warning signs is there. */
export function clear(session, now) {
  const { step } = current(session);
  const index = session.stages.findIndex((stage) => stage.step > step);
  return index < 0 ? session : enter(session, index, now);
}

/** To the start of this step, or of the one before when this one has only just begun. */
export function back(session, now) {
  const { step, name } = current(session);
  const to = name === "ready" ? Math.max(0, step - 1) : step;
  return enter(session, firstOf(session, to), now);
}

/** Start the timer of a step that waits for the person. */
export function start(session, now) {
  return enter(session, session.index + 1, now);
}

/** Once more from the first stretch; the ten minutes go on. */
export function again(session, now) {
  return enter(session, 0, now);
}

/** It let go: to the warning-sign check after a stretch, else to the end. */
export function gone(session, now) {
  const stretching = ["stretch", "ask"].includes(current(session).kind);
  const check = session.stages.findIndex((stage) => stage.kind === "check");
  const to = stretching && check >= 0 ? check : session.stages.length - 1;
  return enter({ ...session, relieved: true }, to, now);
}

const firstOf = (session, step) => session.stages.findIndex((stage) => stage.step === step);

/** What there is to show at `now`. */
export function view(session, now) {
  const stage = current(session);
  const left = isPaused(session) ? session.left : session.endsAt === null ? null : session.endsAt - now;
  const stretching = ["stretch", "ask"].includes(stage.kind);
  return {
    ...stage,
    state: isPaused(session) ? "paused" : stage.name,
    secondsLeft: left === null ? null : Math.max(0, Math.ceil(left / 1000)),
    overdue: stretching && !session.relieved && now - session.startedAt >= TOO_LONG,
    waits: stage.seconds === null && stage.name !== "done",
    timed: session.stages[session.index + 1]?.step === stage.step,
  };
}
