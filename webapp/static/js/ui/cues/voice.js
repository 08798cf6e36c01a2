/** Cues in words, spoken by the phone. Only for who chose it: a screen reader has its own voice. */
import { read } from "../../records/preferences.js";
import { number } from "../locale.js";
import { say } from "../words.js";
import { lengthOf } from "./melodies.js";
import { mode } from "./sound-mode.js";
import { chosenVoice, isSpeaking, leaveOut } from "./voices.js";

/** @typedef {import("./melodies.js").Cue} Cue */

/** @type {Record<string, number>} */
const RATES = { slow: 0.85, normal: 1, fast: 1.15 };
/** @type {Cue[]} The instruction is heard to its end before these; their tone has marked the moment. */
const PATIENT = ["hold", "half"];
/** @type {Cue[]} Better not said at all than late. */
const NOW_OR_NEVER = ["half", "tick"];
/** What a voice that cannot speak answers; other errors mean only that it was silenced. */
const FAILURES = ["language-unavailable", "synthesis-failed", "synthesis-unavailable", "voice-unavailable"];

export class Voice {
  #unlocked = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #afterTones;
  /** @type {SpeechSynthesisUtterance | null} */
  #urgent = null;

  /** To be called from a tap: an iPhone lets a page speak only after it has spoken in one. */
  unlock() {
    if (this.#unlocked || mode() !== "voice") return;
    this.#unlocked = true;
    const nothing = new SpeechSynthesisUtterance(" ");
    nothing.volume = 0;
    speechSynthesis.speak(nothing);
  }

  /** @param {Cue} cue @param {About} about */
  play(cue, about) {
    if (mode() !== "voice") return;
    const words = wordsOf(cue, about);
    if (!words) return;
    clearTimeout(this.#afterTones);
    // The end belongs to its tones: they carry over music, words do not.
    if (cue === "done") this.#afterTones = setTimeout(() => this.#say(cue, words), lengthOf("done"));
    else this.#say(cue, words);
  }

  stop() {
    clearTimeout(this.#afterTones);
    if (isSpeaking()) this.#silence();
  }

  #silence() {
    this.#urgent = null;
    speechSynthesis.cancel();
  }

  /** @param {Cue} cue @param {string} words */
  #say(cue, words) {
    const voice = chosenVoice();
    if (!voice) return;
    if (isSpeaking()) {
      const cuts = this.#urgent ? cue === "pause" : !PATIENT.includes(cue);
      if (cuts) this.#silence();
      else if (NOW_OR_NEVER.includes(cue)) return;
    }
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    // Android goes by the language and forgets the voice without it.
    utterance.lang = voice.lang;
    utterance.rate = RATES[read("pace") ?? "normal"] ?? RATES.normal;
    utterance.addEventListener("end", () => this.#ended(utterance));
    utterance.addEventListener("error", ({ error }) => {
      if (FAILURES.includes(error)) leaveOut(voice);
      this.#ended(utterance);
    });
    if (cue === "overdue") this.#urgent = utterance;
    speechSynthesis.speak(utterance);
  }

  /** @param {SpeechSynthesisUtterance} utterance */
  #ended(utterance) {
    if (this.#urgent === utterance) this.#urgent = null;
  }
}

/**
 * @typedef {object} About  what there is to say at a moment of the player
 * @property {{kind?: string, secondsLeft?: number | null}} view
 * @property {string} instruction @property {string} [name] @property {string} [feel] @property {string} [side]
 * @property {boolean} [moves] whether one moves instead of holding still
 */

/** @param {Cue} cue @param {About} about */
function wordsOf(cue, { view, name, instruction, feel, side, moves }) {
  const stretch = [name, instruction, side];
  /** @type {Record<Cue, () => (string | undefined)[]>} */
  const words = {
    ready: () => stretch,
    wait: () => (view.kind === "stretch" ? stretch : [instruction, feel]),
    hold: () => (view.kind === "stretch" ? [say(moves ? "move" : "hold"), side] : []),
    half: () => [say("half")],
    tick: () => [number(view.secondsLeft ?? 0)],
    switch: () => [say("switch"), side],
    rest: () => [say("rest")],
    pause: () => [say("paused")],
    resume: () => [say("resume")],
    overdue: () => [say("overdue")],
    done: () => [instruction],
  };
  return sentences(words[cue]());
}

/** One after the other, each with an end that the voice pauses at. @param {(string | undefined)[]} all */
const sentences = (all) =>
  all
    .flatMap((words) => words || [])
    .map((words) => words.trim().replace(/[^.!?…]$/, "$&."))
    .join(" ");
