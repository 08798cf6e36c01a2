/** Cues for the hand. Each has its own pattern; where a phone cannot vibrate, nothing happens. */
import { read } from "../../records/preferences.js";
import { PATTERNS } from "./patterns.js";

/** @typedef {import("./melodies.js").Cue} Cue */

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
