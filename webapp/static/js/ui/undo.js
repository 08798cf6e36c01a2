/** What was just taken away, and the way to have it back. Stays until something else happens. */
export class Undo {
  #strip;
  #words;
  /** @type {(() => void) | null} */
  #back = null;

  /** @param {HTMLElement} strip holds the words and a button */
  constructor(strip) {
    this.#strip = strip;
    this.#words = /** @type {HTMLElement} */ (strip.querySelector("[data-gone-words]"));
    strip.querySelector("button")?.addEventListener("click", () => {
      const back = this.#back;
      this.forget();
      back?.();
    });
  }

  /** @param {string} words @param {() => void} back */
  offer(words, back) {
    this.#back = back;
    this.#words.textContent = words;
    this.#strip.hidden = false;
  }

  forget() {
    this.#strip.hidden = true;
    this.#back = null;
  }
}
