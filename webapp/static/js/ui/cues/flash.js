/** Cues for an eye that looks elsewhere: the whole screen changes its light once, softly. Never at night. */
import { flags } from "../../records/flags.js";
import { read } from "../../records/preferences.js";

/** @type {import("./melodies.js").Cue[]} */
const CUES = ["hold", "half", "switch", "rest", "done"];

export class Flash {
  /** On its way before the first cue, for who chose it. @type {Promise<import("./light.js").Light | null> | null} */
  #light = null;

  constructor() {
    if (isWanted()) this.#load();
  }

  /** Light needs no tap. */
  unlock() {}

  /** @param {import("./melodies.js").Cue} cue */
  async play(cue) {
    if (CUES.includes(cue) && isWanted()) await this.shine();
  }

  /** One flash, whatever was chosen. */
  async shine() {
    (await this.#load())?.shine();
  }

  async stop() {
    (await this.#light)?.stop();
  }

  /** What did not come is asked for anew by the next cue. */
  #load() {
    this.#light ??= import("./light.js")
      .then(({ Light }) => new Light())
      .catch(() => {
        this.#light = null;
        return null;
      });
    return this.#light;
  }
}

function isWanted() {
  return read("flash") === "on" && flags.theme !== "night";
}
