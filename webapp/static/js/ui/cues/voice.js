/** Cues in words, spoken by the phone. Only for who chose it: a screen reader has its own voice. */
import { read } from "../../records/preferences.js";
import { duration, number } from "../locale.js";
import { say } from "../words.js";
import { lengthOf } from "./melodies.js";
import { chosenSound, mode } from "./sound-mode.js";
import { chosenVoice, isSpeaking, leaveOut } from "./voices.js";

const pace = () => read("pace");

export class Voice {
  /** @type {import("./speech.js").Speech | null} */
  #speech = null;
  #stops = 0;
  #unlocked = false;

  /** On its way before the first cue, for who chose it. */
  constructor() {
    if (chosenSound() === "voice") this.#load().catch(() => {});
  }

  /** To be called from a tap: an iPhone lets a page speak only after it has spoken in one. */
  unlock() {
    if (this.#unlocked || mode() !== "voice") return;
    this.#unlocked = true;
    const nothing = new SpeechSynthesisUtterance(" ");
    nothing.volume = 0;
    speechSynthesis.speak(nothing);
  }

  /** @param {import("./melodies.js").Cue} cue @param {import("./speech.js").About} about */
  async play(cue, about) {
    if (mode() !== "voice") return;
    const stops = this.#stops;
    if (!this.#speech) await this.#load();
    if (stops === this.#stops) this.#speech?.play(cue, about);
  }

  stop() {
    this.#stops++;
    this.#speech?.stop();
  }

  async #load() {
    const { Speech } = await import("./speech.js");
    const phone = { say, number, duration, lengthOf, chosenVoice, isSpeaking, leaveOut, pace };
    this.#speech ??= new Speech(phone);
  }
}
