/**
 * An app on an iPhone's home screen is given a lock before iOS 18.4 too, which does nothing; no more can a tap then. The
 * same version brought push without a worker.
 */
const isInVain = navigator.standalone === true && !("pushManager" in window);

/**
 * Keeps the screen awake, while a guide runs for instance. A phone takes the lock away when it hides the page, and Safari gives one only
 * to a page that was tapped: so it is asked for again when the page is seen, and at each tap.
 */
export class WakeLock {
  /** @type {WakeLockSentinel | null} */
  #lock = null;
  #wanted = false;
  #asking = false;
  /** Whether it was said that this phone keeps no screen awake: that is said once. */
  #said = false;
  #tell;

  /** @param {(hint: "tap" | "dark" | "") => void} tell  what is missing: a tap, or all that could help */
  constructor(tell) {
    this.#tell = tell;
    document.addEventListener("visibilitychange", this.#ask);
    for (const moment of ["pageshow", "click", "keydown"]) addEventListener(moment, this.#ask, true);
  }

  acquire() {
    this.#wanted = true;
    this.#ask();
  }

  release() {
    this.#wanted = false;
    this.#lock?.release().catch(() => {});
    this.#lock = null;
    this.#tell("");
  }

  #ask = async () => {
    const held = this.#lock && !this.#lock.released;
    if (!this.#wanted || this.#asking || held || document.hidden) return;
    this.#asking = true;
    try {
      if (isInVain) throw new Error("would do nothing");
      const lock = await navigator.wakeLock.request("screen");
      // A phone that saves its battery takes it away while the page is seen.
      lock.addEventListener("release", () => this.#wanted && this.#tell("tap"));
      this.#lock = lock;
      this.#tell("");
      if (!this.#wanted) this.release();
    } catch {
      this.#lock = null;
      if (this.#wanted) this.#tell(this.#hint());
    } finally {
      this.#asking = false;
    }
  };

  #hint() {
    if (navigator.wakeLock && !isInVain && navigator.userActivation?.hasBeenActive === false) return "tap";
    const hint = this.#said ? "" : "dark";
    this.#said = true;
    return hint;
  }
}
