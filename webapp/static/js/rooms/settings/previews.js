/** Hear it, feel it, see it: the cues of the guides, tried out where they are chosen. */

import { flags } from "../../records/flags.js";
import { Flash } from "../../ui/cues/flash.js";
import { Sound } from "../../ui/cues/sound.js";
import { mode } from "../../ui/cues/sound-mode.js";
import { canVibrate, Vibration } from "../../ui/cues/vibration.js";
import { Voice } from "../../ui/cues/voice.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/** @param {HTMLElement} root */
export function offerPreviews(root) {
  const vibration = new Vibration();
  const flash = new Flash();
  const isNight = flags.theme === "night";
  offerHearing(root);
  offer(root, "feel", canVibrate(), () => vibration.feel("switch"));
  offer(root, "see", !isNight, () => flash.shine());
}

/** @param {HTMLElement} root */
function offerHearing(root) {
  const button = find(root, "[data-hear]", HTMLElement);
  const said = find(root, "[data-heard]", HTMLElement);
  find(root, "[data-silent-switch]", HTMLElement).hidden = !navigator.audioSession;
  find(root, "[data-media-volume]", HTMLElement).hidden = !/Android/.test(navigator.userAgent);
  const outputs = [new Voice(), new Sound()];
  button.addEventListener("click", () => {
    said.textContent = mode() === "off" ? say("hear-silent") : "";
    for (const output of outputs) {
      output.stop();
      output.unlock();
      output.play("wait", { view: {}, instruction: say("hear") });
    }
  });
}

/**
 * A button where this phone can do it, now; else the sentence that says why not.
 * @param {HTMLElement} root @param {string} name @param {boolean} possible @param {() => void} preview
 */
function offer(root, name, possible, preview) {
  const button = find(root, `[data-${name}]`, HTMLElement);
  button.hidden = !possible;
  find(root, `[data-no-${name}]`, HTMLElement).hidden = possible;
  button.addEventListener("click", preview);
}
