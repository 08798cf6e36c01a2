/** What was just taken away, and the way to have it back. Stays until something else happens. */
export class Undo {
  #strip;
  #back = null;

  /** @param {HTMLElement} strip holds the words and a button */
  constructor(strip) {
    this.#strip = strip;
    strip.querySelector("button").addEventListener("click", () => {
      const back = this.#back;
      this.forget();
      back();
    });
  }

  offer(words, back) {
    this.#back = back;
    this.#strip.querySelector("[data-gone-words]").textContent = words;
    this.#strip.hidden = false;
  }

  forget() {
    this.#strip.hidden = true;
    this.#back = null;
  }
}
