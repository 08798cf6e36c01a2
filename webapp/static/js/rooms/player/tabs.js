/** One player at a time: the tab that starts last has it, and the other hears that it lost it. */
const NAME = "uncramp-player";

export class Turn {
  /** What ends the turn that this tab has; null when it has none. @type {(() => void) | null} */
  #release = null;

  /**
   * Take the turn, also from another tab. `onLost` is called when another tab takes it in turn.
   * @param {() => void} onLost
   */
  take(onLost) {
    this.give();
    if (!navigator.locks) return;
    /** @type {(() => void) | null} */
    let release = null;
    /** @returns {Promise<void>} */
    const held = () => new Promise((resolve) => (release = this.#release = resolve));
    navigator.locks.request(NAME, { steal: true }, held).catch(() => {
      // A turn that was given back, or never granted, cannot be lost.
      if (!release || this.#release !== release) return;
      this.#release = null;
      onLost();
    });
  }

  give() {
    this.#release?.();
    this.#release = null;
  }
}
