/**
 * What the phone's own voice says at each cue, and when it lets itself be cut off. Only who chose a voice loads it, so it
 * is handed what the page has.
 *
 * @typedef {import("./melodies.js").Cue} Cue
 *
 * @typedef {object} Phone  what stands in the page that speaks
 * @property {typeof import("../words.js").say} say
 * @property {typeof import("../locale.js").number} number
 * @property {typeof import("../locale.js").duration} duration
 * @property {typeof import("./melodies.js").lengthOf} lengthOf
 * @property {typeof import("./voices.js").chosenVoice} chosenVoice
 * @property {typeof import("./voices.js").isSpeaking} isSpeaking
 * @property {typeof import("./voices.js").leaveOut} leaveOut
 * @property {() => string | null} pace
 */

/** @type {Record<string, number>} */
const RATES = { slow: 0.85, normal: 1, fast: 1.15 };
/** @type {Cue[]} The instruction is heard to its end before these; their tone has marked the moment. */
const PATIENT = ["hold", "half"];
/** @type {Cue[]} Better not said at all than late. */
const NOW_OR_NEVER = ["half", "tick"];
/** What a voice that cannot speak answers; other errors mean only that it was silenced. */
const FAILURES = ["language-unavailable", "synthesis-failed", "synthesis-unavailable", "voice-unavailable"];

export class Speech {
  #phone;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #afterTones;
  /** @type {SpeechSynthesisUtterance | null} */
  #urgent = null;

  /** @param {Phone} phone */
  constructor(phone) {
    this.#phone = phone;
  }

  /** @param {Cue} cue @param {About} about */
  play(cue, about) {
    const words = wordsOf(cue, about, this.#phone);
    if (!words) return;
    clearTimeout(this.#afterTones);
    // The end belongs to its tones: they carry over music, words do not.
    if (cue === "done")
      this.#afterTones = setTimeout(() => this.#say(cue, words), this.#phone.lengthOf("done"));
    else this.#say(cue, words);
  }

  stop() {
    clearTimeout(this.#afterTones);
    if (this.#phone.isSpeaking()) this.#silence();
  }

  #silence() {
    this.#urgent = null;
    speechSynthesis.cancel();
  }

  /** @param {Cue} cue @param {string} words */
  #say(cue, words) {
    const voice = this.#phone.chosenVoice();
    if (!voice) return;
    if (this.#phone.isSpeaking()) {
      const cuts = this.#urgent ? cue === "pause" : !PATIENT.includes(cue);
      if (cuts) this.#silence();
      else if (NOW_OR_NEVER.includes(cue)) return;
    }
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    // Android goes by the language and forgets the voice without it.
    utterance.lang = voice.lang;
    utterance.rate = RATES[this.#phone.pace() ?? "normal"] ?? RATES.normal;
    utterance.addEventListener("end", () => this.#ended(utterance));
    utterance.addEventListener("error", ({ error }) => {
      if (FAILURES.includes(error)) this.#phone.leaveOut(voice);
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
 * @property {Partial<import("../../core/session-view.js").View>} view
 * @property {string} instruction @property {string} [name] @property {string} [feel] @property {string} [side]
 * @property {boolean} [moves] whether one moves instead of holding still
 */

/** @param {Cue} cue @param {About} about @param {Phone} phone */
function wordsOf(cue, { view, name, instruction, feel, side, moves }, { say, number, duration }) {
  const { kind, step, seconds, round = 1, rounds = 1 } = view;
  const stretch = [name, instruction, side];
  // How long is said once in each stretch; then how many times there still are.
  const length = seconds && view.side !== "second" ? duration(seconds, "second", "long") : "";
  const often = round > 1 ? say("round", { n: round, total: rounds }) : length;
  /** @type {Record<Cue, () => (string | undefined)[]>} */
  const words = {
    // With eyes shut nothing else tells that the stretch before is over; its name would be in the way of the hold.
    ready: () => (step ? [say("next"), instruction, side] : stretch),
    wait: () => (kind === "stretch" ? stretch : [instruction, feel]),
    hold: () => (kind === "stretch" ? [say(moves ? "move" : "hold"), side, often] : []),
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
