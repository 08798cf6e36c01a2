/** The keys of a headset and of the lock screen, for who chose them: only they fetch what gives these keys. */
import { read } from "../../records/preferences.js";

export class Headset {
  #act;
  /** @type {import("./media.js").Media | null} */
  #media = null;
  /** @type {import("./media.js").Now | null} */
  #now = null;
  #asked = false;

  /** @param {ConstructorParameters<typeof import("./media.js").Media>[0]} act */
  constructor(act) {
    this.#act = act;
    this.#fetch();
  }

  /** To be called from a tap. */
  unlock() {
    if (!isWanted()) return;
    if (this.#media) this.#media.unlock();
    // They were chosen only now, in another tab.
    else this.#fetch();
  }

  /** @param {import("./media.js").Now} now */
  show(now) {
    this.#now = now;
    this.#media?.show(now);
  }

  release() {
    this.#now = null;
    this.#media?.release();
  }

  async #fetch() {
    if (this.#asked || !isWanted()) return;
    this.#asked = true;
    try {
      const { Media } = await import("./media.js");
      this.#media = new Media(this.#act);
      if (this.#now) this.#media.show(this.#now);
    } catch {
      // The next tap asks again.
      this.#asked = false;
    }
  }
}

const isWanted = () => read("media") === "on";
