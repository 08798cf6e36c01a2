/** The buttons of the player: which of them are there now, and what they say. */

import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { write } from "../../ui/write.js";
import { isRelief } from "./about.js";

/** @typedef {import("../../core/session-view.js").View} View */

/** What the big button does with a step that waits for the person. @type {Partial<Record<View["kind"], string>>} */
const WAITING = { ask: "again", helped: "skip" };

export class Controls {
  #root;
  #asked = false;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /** @param {View} view */
  paint({ step, state, kind, waits, timed }) {
    const begin = kind === "stretch" ? "start" : "begin";
    const waiting = WAITING[kind] ?? (timed ? begin : this.#onward());
    const running = state === "paused" ? "resume" : "pause";
    write(this.#find("[data-main-label]"), say(waits ? waiting : running));
    this.#icon("pause", !waits && state !== "paused");
    this.#icon("play", (waits && (timed || kind === "ask")) || state === "paused");
    const stretching = kind === "stretch" || kind === "ask";
    if (isRelief(this.#root)) write(this.#find("[data-gone-label]"), say(stretching ? "gone" : "finish"));
    // By a style: the attribute `hidden`, on the button that a finger has just left, has the page laid out at once.
    this.#root.dataset.shown = kind;
    // Which side is asked with the first step, and not again.
    this.#asked ||= step > 0;
    this.#root.toggleAttribute("data-asked", this.#asked);
  }

  /** The next cramp is another one. */
  close() {
    this.#asked = false;
  }

  /** What leads on from what has no timer: in after-care, back to its choice. */
  #onward() {
    return this.#root.querySelector("[data-kind=pick]") ? "other" : "done";
  }

  /** @param {import("../../core/sides.js").Side | null} side */
  showSide(side) {
    /** @type {NodeListOf<HTMLButtonElement>} */
    const buttons = this.#root.querySelectorAll("button[data-side]");
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.side === side));
  }

  /** @param {import("../../ui/cues/sound-mode.js").Mode} mode */
  showSound(mode) {
    const button = this.#find("button[data-sound]");
    /** @type {NodeListOf<HTMLElement>} */
    const icons = button.querySelectorAll("[data-when]");
    for (const icon of icons) icon.hidden = icon.dataset.when !== mode;
    button.dataset.mode = mode;
    const label = mode === "off" ? "silent" : mode;
    find(button, "[data-sound-label]", HTMLElement).textContent = say(label);
  }

  /** @param {"pause" | "play"} name @param {boolean} shown */
  #icon(name, shown) {
    const icon = this.#find(`[data-icon=${name}]`);
    if (icon.hidden === shown) icon.hidden = !shown;
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#root, selector, HTMLElement);
  }
}
