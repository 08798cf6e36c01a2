/** Cues for the hand. Each has its own pattern; where a phone cannot vibrate, nothing happens. */
import { read } from "../../records/preferences.js";

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
const PATTERNS = {
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

/** Whether this browser knows how to vibrate at all. */
export const canVibrate = () => "vibrate" in navigator;

export class Vibration {
  /** The tap itself is all that a browser asks for. */
  unlock() {}

  /** @param {Cue} cue */
  play(cue) {
    if (read("vibration") !== "off") this.feel(cue);
  }

  /** The pattern of a cue, whatever was chosen. @param {Cue} cue */
  feel(cue) {
    vibrate(PATTERNS[cue]);
  }

  stop() {
    vibrate(0);
  }
}

/** @param {VibratePattern} pattern */
function vibrate(pattern) {
  // Before the first tap Chrome refuses, and complains in the console.
  const tapped = navigator.userActivation?.hasBeenActive ?? true;
  if (canVibrate() && tapped) navigator.vibrate(pattern);
}
