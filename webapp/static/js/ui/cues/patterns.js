/** What the hand feels at each cue. No two are alike; the end is the longest of what is felt in a guide. */

/** @typedef {import("./melodies.js").Cue} Cue */

/**
 * Milliseconds. Android's double click is 30, 100, 30 where a phone has none of its own
 * (DOUBLE_CLICK_EFFECT_FALLBACK_TIMINGS of its VibratorService): so a click is 30 here, and a gap 100. A tick is half a
 * click and a heavy one two, our own choice; nothing buzzes but what must wake someone.
 */
const TICK = 15;
const CLICK = 30;
const HEAVY = 60;
const GAP = 100;

/** @type {Record<Cue, number[]>} on, off, on … */
export const PATTERNS = {
  ready: [CLICK],
  hold: [HEAVY],
  half: [TICK, GAP, TICK],
  tick: [TICK],
  switch: [CLICK, GAP, CLICK, GAP, CLICK],
  rest: [HEAVY, GAP, CLICK],
  wait: [CLICK, GAP, CLICK],
  pause: [CLICK, GAP, TICK],
  resume: [TICK, GAP, CLICK],
  overdue: [500, 200, 500, 200, 500],
  done: [HEAVY, GAP, HEAVY, GAP, 4 * HEAVY],
};
