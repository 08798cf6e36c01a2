/** Cues made by the phone itself. Off at night unless sound was chosen; each change of stage sounds different. */
import { read, write } from "../preferences.js";

/** Tones as [hertz, start, length] in seconds. The end of a hold rises, so that it is not mistaken for a tick. */
const CUES = {
  tick: [[660, 0, 0.06]],
  hold: [[523, 0, 0.18]],
  rest: [
    [784, 0, 0.14],
    [1047, 0.16, 0.34],
  ],
  switch: [
    [784, 0, 0.14],
    [587, 0.2, 0.14],
    [784, 0.4, 0.14],
  ],
  done: [
    [523, 0, 0.2],
    [659, 0.2, 0.2],
    [784, 0.4, 0.6],
  ],
};

export class Sound {
  #context = null;

  get on() {
    const choice = read("sound") ?? "auto";
    return choice === "on" || (choice === "auto" && document.documentElement.dataset.theme !== "night");
  }

  set on(value) {
    write("sound", value ? "on" : "off");
    if (value) this.unlock();
  }

  /** To be called from a tap: phones let no page sound before one. */
  unlock() {
    if (!this.on || !globalThis.AudioContext) return;
    this.#context ??= new AudioContext();
    this.#context.resume().catch(() => {});
  }

  play(cue) {
    if (!this.on || this.#context?.state !== "running") return;
    for (const [hertz, start, length] of CUES[cue] ?? []) this.#tone(hertz, start, length);
  }

  #tone(hertz, start, length) {
    const at = this.#context.currentTime + start;
    const tone = new OscillatorNode(this.#context, { frequency: hertz });
    const volume = new GainNode(this.#context, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.001, at + length);
    tone.connect(volume).connect(this.#context.destination);
    tone.start(at);
    tone.stop(at + length);
  }
}
