/**
 * Stands between the page and the phone: notes in `window.recorded` what would be spoken, sounded and felt, and
 * whether that was asked inside a tap. Speech is only noted, since no voice is installed where tests run; tones and
 * vibration go on to the browser.
 */
(() => {
  const recorded = [];
  let inTap = false;
  window.recorded = recorded;
  const note = (what, more) => {
    const entry = { what, inTap, when: Date.now(), ...more };
    recorded.push(entry);
    // Tests wait for an attribute.
    document.documentElement.setAttribute(`data-recorded-${what}`, "");
    return entry;
  };
  addEventListener("click", () => (inTap = true), true);
  addEventListener("click", () => (inTap = false));

  class Utterance extends EventTarget {
    lang = "";
    voice = null;
    rate = 1;
    volume = 1;
    constructor(text) {
      super();
      this.text = text;
    }
  }

  const queue = [];
  const speech = Object.assign(new EventTarget(), {
    voices: window.phoneVoices ?? [],
    getVoices: () => [...speech.voices],
    speak(utterance) {
      const { text, lang, rate, volume, voice } = utterance;
      queue.push(utterance);
      utterance.noted = note("words", { text, lang, rate, volume, voice: voice?.voiceURI ?? null });
      if (queue.length === 1) begin();
    },
    cancel() {
      queue.length = 0;
      note("cancel");
    },
    /** What the phone does when the words have been said, or could not be. */
    finish(error = null) {
      queue.shift()?.dispatchEvent(Object.assign(new Event(error ? "error" : "end"), { error }));
      if (queue.length > 0) begin();
    },
  });
  /** The first in the queue is heard, for as long as the test says. */
  function begin() {
    const [first] = queue;
    const length = window.letterLasts ? first.text.length * window.letterLasts : window.wordsLast;
    Object.assign(first.noted, { heard: Date.now(), length });
    if (length) setTimeout(() => queue[0] === first && speech.finish(), length);
  }
  Object.defineProperty(speech, "speaking", { get: () => queue.length > 0 });
  Object.defineProperty(speech, "pending", { get: () => queue.length > 1 });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });

  const around = (prototype, name, before) => {
    const real = prototype[name];
    prototype[name] = function (...given) {
      before.call(this, ...given);
      return real.apply(this, given);
    };
  };
  let volume = 0;
  around(AudioParam.prototype, "linearRampToValueAtTime", (value) => (volume = value));
  around(AudioScheduledSourceNode.prototype, "start", function (at) {
    note("tone", { hertz: this.frequency.value, at: at - this.context.currentTime, volume });
  });
  around(AudioNode.prototype, "disconnect", () => note("unplugged"));
  around(AudioContext.prototype, "resume", () => note("unlock"));
  class Context extends AudioContext {
    constructor() {
      super();
      note("unlock");
    }
  }
  Object.defineProperty(window, "AudioContext", { value: Context });
  around(Navigator.prototype, "vibrate", (pattern) => note("vibration", { pattern: [pattern].flat() }));
  around(MediaSession.prototype, "setActionHandler", (key, handler) => {
    note("key", { key, handled: handler !== null });
    window.keys = { ...window.keys, [key]: handler };
  });
  around(HTMLMediaElement.prototype, "play", function () {
    note("silence", { source: this.src, loop: this.loop });
    window.silence = this;
  });
})();
