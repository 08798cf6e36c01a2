/** All that a cue reaches beside the screen: tones, voice, vibration, flash. Each alone is enough. */
import { Flash } from "../../ui/cues/flash.js";
import { Sound } from "../../ui/cues/sound.js";
import { Vibration } from "../../ui/cues/vibration.js";
import { Voice } from "../../ui/cues/voice.js";

export class CueOutputs {
  #outputs = [new Voice(), new Sound(), new Vibration(), new Flash()];

  /** Inside a tap: phones let no page speak or sound before one. */
  unlock() {
    for (const output of this.#outputs) output.unlock();
  }

  /** @param {import("../../core/cues.js").Cue[]} cues @param {import("../../ui/cues/speech.js").About} about */
  play(cues, about) {
    for (const cue of cues) for (const output of this.#outputs) output.play(cue, about);
  }

  stop() {
    for (const output of this.#outputs) output.stop();
  }
}
