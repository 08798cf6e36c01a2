/** Cues as tones, made by the phone itself. Each sounds different; the end is heard over music. */
import { read } from "../../records/preferences.js";
import { afterFrame } from "../after-frame.js";
import { MELODIES } from "./melodies.js";
import { chosenSound, mode } from "./sound-mode.js";
import { isSpeaking } from "./voices.js";

const VOLUME = 0.25;
const VOLUME_OF_THE_END = 0.6;
/** Of the volume, while the voice speaks. */
const DUCKED = 1 / 3;
/** Milliseconds after which a cue is no longer true. */
const LATE = 400;

export class Sound {
  /** @type {AudioContext | null} */
  #context = null;
  /** @type {GainNode | null} What all tones go through: cut off, it silences them together. */
  #bus = null;
  #stops = 0;

  /** To be called from a tap: phones let no page sound before one. */
  unlock() {
    if (mode() !== "off") this.#wake()?.catch(() => {});
  }

  /** Sounds at once, or not at all where the phone does not let it. @param {import("./melodies.js").Cue} cue */
  async play(cue) {
    if (mode() === "off" || !(this.#context || mayBeHeard())) return;
    const stops = this.#stops;
    const asked = performance.now();
    // Making a context holds the page up for 4 to 50 ms: the first words come before the first tone.
    if (!this.#context) await afterFrame();
    try {
      await this.#wake();
    } catch {
      return;
    }
    const late = performance.now() - asked > LATE;
    const context = this.#context;
    if (late || stops !== this.#stops || context?.state !== "running") return;
    this.#bus ??= busOf(context);
    const volume = cue === "done" ? VOLUME_OF_THE_END : VOLUME * (isSpeaking() ? DUCKED : 1);
    for (const [hertz, start, length] of MELODIES[cue])
      sound(this.#bus, context.currentTime + start, { hertz, length, volume });
  }

  stop() {
    this.#stops++;
    this.#bus?.disconnect();
    this.#bus = null;
    audioSession("auto");
  }

  #wake() {
    if (!globalThis.AudioContext) return null;
    this.#context ??= new AudioContext();
    audioSession(isHeardAlways() ? "playback" : "transient");
    return this.#context.state === "running" ? Promise.resolve() : this.#context.resume();
  }
}

/** @param {AudioContext} context */
function busOf(context) {
  const bus = new GainNode(context);
  bus.connect(context.destination);
  return bus;
}

/**
 * One tone that does not click.
 * @param {GainNode} bus
 * @param {number} at seconds by the clock of the context
 * @param {{hertz: number, length: number, volume: number}} wanted `length` in seconds
 */
function sound(bus, at, { hertz, length, volume }) {
  const tone = new OscillatorNode(bus.context, { type: "triangle", frequency: hertz });
  const loudness = new GainNode(bus.context, { gain: 0 });
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(volume, at + 0.015);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + length);
  tone.connect(loudness).connect(bus);
  tone.start(at);
  tone.stop(at + length);
}

/**
 * Nothing sounds before a tap, so that a context would be made in vain: on this page, for some browsers also on the page of
 * ours that led here, and never needed in an app that was installed.
 */
function mayBeHeard() {
  const tapped = navigator.userActivation?.hasBeenActive ?? true;
  return (
    tapped ||
    Boolean(globalThis.navigation?.activation?.from) ||
    matchMedia("(display-mode: standalone)").matches
  );
}

/** Who chose tones or a voice hears them on a silenced iPhone too, unless they did not want that. */
const isHeardAlways = () => chosenSound() !== "auto" && read("aloud") !== "off";

/**
 * On an iPhone a "transient" page sounds beside music and is silent with the silent switch; a "playback" page is heard
 * whatever the switch says, and music stops. The keys of the lock screen play already.
 * @param {"auto" | "transient" | "playback"} type
 */
function audioSession(type) {
  const { audioSession: session } = navigator;
  if (session && read("media") !== "on") session.type = type;
}
