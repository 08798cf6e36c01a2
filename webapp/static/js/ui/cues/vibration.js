/** Cues for the hand. Each has its own pattern; where a phone cannot vibrate, nothing happens. */
import { read } from "../../records/preferences.js";

/** @typedef {import("./melodies.js").Cue} Cue */

/** @type {Record<Cue, number[]>} Milliseconds: on, off, on … */
const PATTERNS = {
  ready: [80],
  hold: [220],
  half: [60, 80, 60],
  tick: [35],
  switch: [120, 90, 120, 90, 120],
  rest: [60, 60, 260],
  wait: [160, 120, 160],
  pause: [40, 60, 120],
  resume: [120, 60, 40],
  overdue: [500, 200, 500, 200, 500],
  done: [350, 150, 350, 150, 800],
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
