/** Cues for an eye that looks elsewhere: the whole screen changes its light once, softly. Never at night. */
import { flags } from "../../records/flags.js";
import { read } from "../../records/preferences.js";

/** @type {import("./melodies.js").Cue[]} */
const CUES = ["hold", "half", "switch", "rest", "done"];

export class Flash {
  /** On its way before the first cue, for who chose it. @type {Promise<import("./light.js").Light> | null} */
  #light = isWanted() ? load() : null;

  /** Light needs no tap. */
  unlock() {}

  /** @param {import("./melodies.js").Cue} cue */
  async play(cue) {
    if (CUES.includes(cue) && isWanted()) await this.shine();
  }

  /** One flash, whatever was chosen. */
  async shine() {
    this.#light ??= load();
    (await this.#light).shine();
  }

  async stop() {
    (await this.#light)?.stop();
  }
}

const load = async () => new (await import("./light.js")).Light();

function isWanted() {
  return read("flash") === "on" && flags.theme !== "night";
}
