/**
 * Evenings and weeks of a plan, pure. An evening is a number: the day it begins on, counted from 1970, by the clock
 * where the person was. It lasts until five in the morning, so that who stretches after midnight keeps it.
 *
 * @typedef {import("./moment.js").Moment} Moment
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("./practice.js").Practice} Practice
 * @typedef {"done" | "open" | "paused"} Kind
 */
import { shownAt } from "./moment.js";
import { isPaused } from "./plan.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Until then the evening before goes on, and its night. */
export const MORNING = 5 * HOUR;

/** How many evenings are looked back on. */
const WINDOW = 14;

/** Evenings in a week of the plan. */
export const WEEK = 7;

/** @param {Moment} moment @returns {number} */
export const eveningOf = (moment) => Math.floor((shownAt(moment) - MORNING) / DAY);

/**
 * The evenings on which the plan's routine was played to its end.
 * @param {Plan} plan @param {Practice[]} sessions
 */
export function doneOn(plan, sessions) {
  return new Set(sessions.filter((session) => session.plan === plan.id).map(eveningOf));
}

/**
 * What was done counts, also in a pause; the other evenings of a pause are left out.
 * @param {Plan} plan @param {Set<number>} done @param {number} evening
 * @returns {Kind}
 */
function kindOf(plan, done, evening) {
  if (done.has(evening)) return "done";
  const paused = plan.pauses.some(
    ({ from, to }) => eveningOf(from) <= evening && (to === null || evening < eveningOf(to)),
  );
  return paused ? "paused" : "open";
}

/**
 * How many evenings of the plan have passed before this one, without those of a pause; at most `most`.
 * @param {Plan} plan @param {Set<number>} done @param {number} evening @param {number} most
 */
export function passedBefore(plan, done, evening, most) {
  let passed = 0;
  for (let each = eveningOf(plan); each < evening && passed < most; each++)
    if (kindOf(plan, done, each) !== "paused") passed++;
  return passed;
}

/**
 * Up to fourteen evenings and the pauses among them, oldest first. Tonight is one of them once it is done.
 * @param {Plan} plan @param {Set<number>} done @param {number} tonight
 */
function lately(plan, done, tonight) {
  /** @type {{kind: Kind, evening: number}[]} */
  const kinds = [];
  const first = eveningOf(plan);
  let evening = done.has(tonight) ? tonight : tonight - 1;
  for (let counted = 0; counted < WINDOW; evening--) {
    const kind = kindOf(plan, done, evening);
    kinds.unshift({ kind, evening });
    if (kind !== "paused") counted++;
  }
  // Nobody had to stretch before the plan began; who did keeps it.
  const begin = kinds.findIndex(({ kind, evening }) => kind === "done" || evening >= first);
  return begin < 0 ? [] : kinds.slice(begin).map(({ kind }) => kind);
}

/**
 * The evenings of each week of the plan so far, true where one was done; those of a pause are in no week, and tonight is
 * in one once it is done.
 * @param {Plan} plan @param {Practice[]} sessions in any order @param {Moment} now @param {number} weeks of the plan
 */
export function weeksOf(plan, sessions, now, weeks) {
  const done = doneOn(plan, sessions);
  const tonight = eveningOf(now);
  /** @type {boolean[]} */
  const evenings = [];
  for (let each = eveningOf(plan); each <= tonight && evenings.length < weeks * WEEK; each++) {
    const kind = kindOf(plan, done, each);
    if (kind === "done" || (kind === "open" && each < tonight)) evenings.push(kind === "done");
  }
  return Array.from({ length: weeks }, (_, week) => evenings.slice(week * WEEK, (week + 1) * WEEK));
}

/**
 * Where the person is in the plan.
 * @param {Plan} plan @param {Practice[]} sessions in any order @param {Moment} now @param {number} weeks of the plan
 * @returns {{state: "running" | "paused" | "ended", week: number, passed: number, evenings: Kind[], done: number,
 *   of: number}} `done` of the last `of` evenings, those of a pause not counted
 */
export function standingOf(plan, sessions, now, weeks) {
  const done = doneOn(plan, sessions);
  const tonight = eveningOf(now);
  const passed = passedBefore(plan, done, tonight, weeks * WEEK);
  const evenings = lately(plan, done, tonight);
  return {
    state: passed === weeks * WEEK ? "ended" : isPaused(plan) ? "paused" : "running",
    week: Math.min(weeks, Math.floor(passed / WEEK) + 1),
    passed,
    evenings,
    done: evenings.filter((kind) => kind === "done").length,
    of: evenings.filter((kind) => kind !== "paused").length,
  };
}
