/** Keeps the screen awake while a guide runs; the phone takes the lock away when it hides the page, so ask again. */
export class WakeLock {
  #lock = null;
  #wanted = false;

  constructor() {
    document.addEventListener("visibilitychange", () => this.#ask());
  }

  hold() {
    this.#wanted = true;
    this.#ask();
  }

  release() {
    this.#wanted = false;
    this.#lock?.release().catch(() => {});
    this.#lock = null;
  }

  async #ask() {
    if (!this.#wanted || document.hidden || !navigator.wakeLock || (this.#lock && !this.#lock.released))
      return;
    try {
      this.#lock = await navigator.wakeLock.request("screen");
      if (!this.#wanted) this.release();
    } catch {
      this.#lock = null;
    }
  }
}
