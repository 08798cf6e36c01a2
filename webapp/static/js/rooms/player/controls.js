/** The buttons of the player: which of them are there now, and what they say. */

import { say } from "../../ui/words.js";

/** What the big button does with a step that waits for the person. */
const WAITING = { ask: "again", helped: "skip" };

export class Controls {
  #root;
  #asked = false;

  constructor(root) {
    this.#root = root;
  }

  paint({ step, state, kind, waits, timed }) {
    const begin = kind === "stretch" ? "start" : "begin";
    const waiting = WAITING[kind] ?? (timed ? begin : "onward");
    const running = state === "paused" ? "resume" : "pause";
    this.#find("[data-main-label]").textContent = say(waits ? waiting : running);
    this.#icon("pause", !waits && state !== "paused");
    this.#icon("play", waits || state === "paused");
    const stretching = kind === "stretch" || kind === "ask";
    if (this.#root.hasAttribute("data-relief"))
      this.#find("[data-gone-label]").textContent = say(stretching ? "gone" : "finish");
    this.#find("[data-gone]").hidden = kind === "helped";
    // The signs are answered among the signs: nothing that passes them stands where a thumb has just been.
    this.#root.toggleAttribute("data-checking", kind === "check");
    // Which side is asked with the first step, and not again.
    this.#asked ||= step > 0;
    this.#root.toggleAttribute("data-asked", this.#asked);
  }

  /** @param {?("left"|"right")} side */
  showSide(side) {
    for (const button of this.#root.querySelectorAll("button[data-side]"))
      button.setAttribute("aria-pressed", String(button.dataset.side === side));
  }

  /** @param {"voice"|"tones"|"off"} mode */
  showSound(mode) {
    const button = this.#find("button[data-sound]");
    for (const icon of button.querySelectorAll("[data-when]")) icon.hidden = icon.dataset.when !== mode;
    button.dataset.mode = mode;
    const label = mode === "off" ? "silent" : mode;
    button.querySelector("[data-sound-label]").textContent = say(label);
  }

  #icon(name, shown) {
    this.#find(`[data-icon=${name}]`).hidden = !shown;
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }
}
