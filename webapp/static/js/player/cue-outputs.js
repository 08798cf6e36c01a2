/** All that a cue reaches beside the screen: tones, voice, vibration, flash. Each alone is enough. */
import { Flash } from "./flash.js";
import { Sound } from "./sound.js";
import { Vibration } from "./vibration.js";
import { Voice } from "./voice.js";

export class CueOutputs {
  #outputs = [new Voice(), new Sound(), new Vibration(), new Flash()];

  /** Inside a tap: phones let no page speak or sound before one. */
  unlock() {
    for (const output of this.#outputs) output.unlock();
  }

  play(cues, about) {
    for (const cue of cues) for (const output of this.#outputs) output.play(cue, about);
  }

  stop() {
    for (const output of this.#outputs) output.stop();
  }
}
