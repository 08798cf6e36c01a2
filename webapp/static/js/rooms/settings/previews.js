/** Hear it, feel it, see it: the cues of the guides, tried out where they are chosen. */

import { Flash } from "../../ui/cues/flash.js";
import { Sound } from "../../ui/cues/sound.js";
import { mode } from "../../ui/cues/sound-mode.js";
import { canVibrate, Vibration } from "../../ui/cues/vibration.js";
import { Voice } from "../../ui/cues/voice.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/** @param {HTMLElement} root */
export function offerPreviews(root) {
  offerHearing(root);
  offerFeeling(root);
  const flash = new Flash();
  find(root, "[data-see]", HTMLElement).addEventListener("click", () => flash.shine());
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

/** A button where this phone can vibrate; else the sentence that says that it cannot. @param {HTMLElement} root */
function offerFeeling(root) {
  const vibration = new Vibration();
  const button = find(root, "[data-feel]", HTMLElement);
  const possible = canVibrate();
  button.hidden = !possible;
  find(root, "[data-no-feel]", HTMLElement).hidden = possible;
  button.addEventListener("click", () => vibration.feel("switch"));
}
