/** "No sound? Tap once": until a tap, phones let no page speak or sound. */

import { chosenSound } from "../../ui/cues/sound-mode.js";
import { find } from "../../ui/find.js";

export class SoundHint {
  #line;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#line = find(root, "[data-sound-hint]", HTMLElement);
  }

  /** To whom chose to hear something, and has not tapped yet. */
  offer() {
    const chosen = ["voice", "tones"].includes(chosenSound());
    this.#line.hidden = !chosen || navigator.userActivation?.hasBeenActive !== false;
  }

  /** @returns {boolean} whether it was shown */
  take() {
    const shown = !this.#line.hidden;
    this.#line.hidden = true;
    return shown;
  }
}
