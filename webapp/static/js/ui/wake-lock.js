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
  #tell;

  /** @param {(needsTap: boolean) => void} tell  whether nothing but a tap is missing */
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
    this.#tell(false);
  }

  #ask = async () => {
    const held = this.#lock && !this.#lock.released;
    if (!this.#wanted || this.#asking || held || document.hidden || !navigator.wakeLock) return;
    this.#asking = true;
    try {
      this.#lock = await navigator.wakeLock.request("screen");
      this.#tell(false);
      if (!this.#wanted) this.release();
    } catch {
      this.#lock = null;
      this.#tell(this.#wanted && !isInVain && navigator.userActivation?.hasBeenActive === false);
    } finally {
      this.#asking = false;
    }
  };
}
