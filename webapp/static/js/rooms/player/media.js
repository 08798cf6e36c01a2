/**
 * The keys of a headset and of the lock screen. Browsers give them only to a page that plays something, so it plays
 * silence; that takes the turn from other apps, therefore headset.js does it only for who chose it.
 */
import { silence } from "./silence.js";

/** Seconds. For what is shorter than five, Chrome shows nothing on the lock screen. */
const LENGTH = 10;

/**
 * @typedef {{view: Pick<import("../../core/session-view.js").View, "state" | "seconds" | "secondsLeft">,
 *   instruction: string, name: string}} Now  `name` of the guide or routine; without seconds it waits
 */

/**
 * What each of them does, by the name that browsers give it.
 * @type {[MediaSessionAction, "resume" | "pause" | "next" | "back" | "close"][]}
 */
const KEYS = [
  ["play", "resume"],
  ["pause", "pause"],
  ["nexttrack", "next"],
  ["previoustrack", "back"],
  ["stop", "close"],
];

export class Media {
  #act;
  /** @type {HTMLAudioElement | null} */
  #silence = null;
  /** @type {Now | null} */
  #now = null;

  /** @param {(action: typeof KEYS[number][1]) => void} act */
  constructor(act) {
    this.#act = act;
  }

  /** To be called from a tap: before one, a browser plays nothing. */
  unlock() {
    if (this.#silence || !("mediaSession" in navigator)) return;
    this.#silence = new Audio(URL.createObjectURL(silence(LENGTH)));
    this.#silence.loop = true;
    this.#listen(true);
    this.#play();
    if (this.#now) this.show(this.#now);
  }

  /** @param {Now} now */
  show(now) {
    this.#now = now;
    if (!this.#silence) return;
    const { instruction: title, name: artist, view } = now;
    const { state, seconds: duration, secondsLeft } = view;
    const isPlaying = state !== "paused";
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({ title, artist });
    mediaSession.playbackState = isPlaying ? "playing" : "paused";
    if (duration)
      mediaSession.setPositionState?.({ duration, position: duration - (secondsLeft ?? duration) });
    else mediaSession.setPositionState?.();
    if (!isPlaying) this.#silence.pause();
    else if (this.#silence.paused) this.#play();
  }

  release() {
    this.#now = null;
    if (!this.#silence) return;
    const { src } = this.#silence;
    this.#silence.removeAttribute("src");
    this.#silence.load();
    URL.revokeObjectURL(src);
    this.#silence = null;
    this.#listen(false);
    navigator.mediaSession.metadata = null;
    navigator.mediaSession.playbackState = "none";
  }

  #play() {
    this.#silence?.play().catch(() => {});
  }

  /** @param {boolean} wanted */
  #listen(wanted) {
    for (const [key, action] of KEYS) {
      try {
        navigator.mediaSession.setActionHandler(key, wanted ? () => this.#act(action) : null);
      } catch {} // a key that this browser does not know
    }
  }
}
