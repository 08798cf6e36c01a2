/**
 * Milliseconds that only ever grow, also through sleep. `performance.now()` stands still on some phones while they
 * sleep and `Date.now()` jumps when someone sets the clock, so the first is used and the second tells of sleep.
 */
const JITTER = 100;

export class Clock {
  #slept = 0;
  #offset = Date.now() - performance.now();

  now() {
    const offset = Date.now() - performance.now();
    const gained = offset - this.#offset;
    if (gained > JITTER) this.#slept += gained;
    if (Math.abs(gained) > JITTER) this.#offset = offset;
    return performance.now() + this.#slept;
  }
}

/** Calls back now, at every turn of the second that `untilTurn` names (milliseconds), and when the page wakes. */
export class Ticker {
  #timer = 0;
  #callback;

  /** @param {() => number | null} callback */
  constructor(callback) {
    this.#callback = callback;
    document.addEventListener("visibilitychange", this.wake);
    addEventListener("pageshow", this.wake);
  }

  wake = () => {
    clearTimeout(this.#timer);
    const untilTurn = this.#callback();
    // A timer drops the fraction: it would ring before the turn, and the second be painted twice.
    if (untilTurn !== null) this.#timer = setTimeout(this.wake, Math.max(20, Math.ceil(untilTurn)));
  };

  stop() {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.wake);
    removeEventListener("pageshow", this.wake);
  }
}
