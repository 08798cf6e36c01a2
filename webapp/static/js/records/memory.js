/** Remembers where a session is, so that nothing is lost by a reload, a call or a crash. Saved at each change. */

import { LONGEST_SLEEP, savedIn, unfinishedIn } from "../core/saved-session.js";
import { read, remove, write } from "./preferences.js";

const KEY = "session";
/** A page that was gone for longer gave no cue to follow meanwhile: it waits where it was. */
export const LONGEST_RELOAD = 30 * 1000;

/** @typedef {import("../core/saved-session.js").Where} Where */

/**
 * @param {Where} where
 * @param {import("../core/session.js").Session} session
 * @param {number} now by the session's own clock
 */
export function save(where, session, now) {
  const { index, relievedAt, startedAt } = session;
  const left = session.left ?? (session.endsAt === null ? null : session.endsAt - now);
  /** @type {import("../core/saved-session.js").Saved} */
  const saved = {
    ...where,
    index,
    // Other wishes make other stages: then a place among these means nothing.
    stages: session.stages.length,
    left,
    // As session.js says; the first screen, which looks for what is unfinished, need not know how a session goes.
    paused: session.left !== null,
    elapsed: now - startedAt,
    relieved: relievedAt === null ? null : relievedAt - startedAt,
    savedAt: Date.now(),
  };
  write(KEY, JSON.stringify(saved));
}

export const forget = () => remove(KEY);

const last = () => savedIn(read(KEY), Date.now());

/** Whether to go on after a reload, or because the address asks for it. */
export function isResumed() {
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType("navigation")
  );
  return navigation?.type !== "navigate" || location.hash === "#resume";
}

/** Where to go on in this plan. @param {string} plan @param {string} [routine] which one of the person's own */
export function recall(plan, routine) {
  const saved = last();
  // An earlier build did not say which routine it was.
  if (!isResumed() || saved?.plan !== plan || (saved.routine ?? routine) !== routine) return null;
  const { gap, left } = saved;
  const elapsed = saved.elapsed + gap;
  if (gap > LONGEST_RELOAD) return { ...saved, elapsed, paused: left !== null };
  return { ...saved, elapsed, left: left === null || saved.paused ? left : left - gap };
}

/**
 * The same cramp, when its guide is opened anew soon after: its time goes on, and its side and what was held are known.
 * @param {string} plan
 */
export function earlier(plan) {
  const saved = last();
  if (saved?.plan !== plan || saved.relieved !== null || saved.gap > LONGEST_SLEEP) return null;
  return { elapsed: saved.elapsed + saved.gap, side: saved.side, tried: saved.tried };
}

/** The entry of a cramp that let go in this plan; null when none did. @param {string} plan */
export function noted(plan) {
  const saved = last();
  return saved?.plan === plan && saved.own ? saved.entry : null;
}

/** The routine that was left on its way, if there is one: a cramp is no routine. @returns {string | null} */
export function halfway() {
  const saved = last();
  return saved && !saved.own ? saved.plan : null;
}

/** An own cramp of which nobody has said that it let go. */
export const unfinished = () => unfinishedIn(read(KEY), Date.now());
