/** All that follows a session: the screen, its buttons, the stopwatch, the cues, and the lock screen. */

import { cuesBetween } from "../../core/cues.js";
import { sideOf } from "../../core/sides.js";
import { flags } from "../../records/flags.js";
import { read } from "../../records/preferences.js";
import { mode } from "../../ui/cues/sound-mode.js";
import { whenVoicesChange } from "../../ui/cues/voices.js";
import { find } from "../../ui/find.js";
import { WakeLock } from "../../ui/wake-lock.js";
import { Controls } from "./controls.js";
import { CueOutputs } from "./cue-outputs.js";
import { Headset } from "./headset.js";
import { Screen } from "./screen.js";
import { SoundHint } from "./sound-hint.js";
import { Stopwatch } from "./stopwatch.js";
import { sayWhatHelped } from "./what-helped.js";
import { sideWords } from "./words.js";

/**
 * @typedef {import("../../core/session-view.js").View} View
 * @typedef {import("../../core/sides.js").Side | null} Side
 */

export class Views {
  #root;
  #screen;
  #controls;
  #stopwatch;
  #cues = new CueOutputs();
  #headset;
  #wakeLock;
  #hint;
  /** @type {View | null} */
  #seen = null;
  /** @type {Side} */
  #chosen = null;

  /** @param {HTMLElement} root @param {ConstructorParameters<typeof Headset>[0]} act  for the buttons of a headset */
  constructor(root, act) {
    this.#root = root;
    this.#screen = new Screen(root);
    this.#controls = new Controls(root);
    this.#stopwatch = new Stopwatch(root);
    this.#headset = new Headset(act);
    this.#hint = new SoundHint(root);
    this.#wakeLock = new WakeLock((hint) => {
      for (const name of ["tap", "dark"])
        find(root, `[data-awake=${name}]`, HTMLElement).hidden = hint !== name;
    });
    // Some phones find their voices only after a while.
    whenVoicesChange(() => this.#controls.showSound(mode()));
    addEventListener("beforeprint", () => this.#onPaper());
  }

  /** Printed is the list, whatever is on the screen. */
  #onPaper() {
    const seen = "playing" in flags && this.#seen;
    if (!seen) return;
    this.#screen.close();
    const back = () => {
      this.#screen.open();
      this.#screen.paint(seen, sideOf(seen, this.#chosen));
    };
    addEventListener("afterprint", back, { once: true });
  }

  /** Inside a tap: phones let no page speak or sound before one. What could not be heard until then is said now. */
  unlock() {
    this.#cues.unlock();
    this.#headset.unlock();
    if (this.#hint.take()) this.#sayAgain();
  }

  #sayAgain() {
    if (this.#seen) this.#cues.play([this.#seen.waits ? "wait" : this.#seen.name], this.#about(this.#seen));
  }

  /** Begin with these steps. @param {HTMLElement[]} elements @param {Side} side */
  open(elements, side) {
    this.#seen = null;
    flags.sweep = read("sweep") ?? "on";
    this.#screen.open(elements);
    this.#controls.showSide(side);
    this.#controls.showSound(mode());
    this.#hint.offer();
    sayWhatHelped(this.#root, elements[0]);
    // The tap that started may lie a moment back, before the modules were there.
    if (navigator.userActivation?.isActive) this.unlock();
  }

  /** While it goes on here: also where another tab had it meanwhile. */
  keepAwake() {
    this.#wakeLock.acquire();
  }

  /**
   * In a page that is not shown yet: painted, and nothing heard, kept awake or said.
   * @param {HTMLElement[]} elements @param {View} view
   */
  makeReady(elements, view) {
    this.#screen.open(elements);
    this.#screen.paint(view, null);
    this.#controls.paint(view);
    delete this.#root.dataset.player;
    // Asked for, it is laid out here; else the tap would wait for that.
    this.#root.getBoundingClientRect();
  }

  /** @param {View} view @param {Side} chosen @returns {() => void} tells who listens what has changed */
  show(view, chosen) {
    const before = this.#seen;
    this.#seen = view;
    this.#chosen = chosen;
    const side = sideOf(view, chosen);
    this.#screen.paint(view, side);
    this.#controls.paint(view);
    this.#stopwatch.paint(view);
    const changed = view.index !== before?.index || view.state !== before.state;
    const about = this.#about(view);
    const cues = cuesBetween(before, view);
    this.#cues.play(cues, about);
    // What a tap brings about is heard by itself.
    if (cues.length && navigator.userActivation?.isActive) this.#hint.take();
    if (changed) this.#headset.show({ ...about, name: this.#root.dataset.name ?? "" });
    return () => {
      // Who hears our voice must not hear a screen reader say the same.
      if (changed && mode() !== "voice") this.#screen.announce(view, side);
    };
  }

  /** @param {View} view */
  #about(view) {
    const side = sideWords(sideOf(view, this.#chosen));
    return { view, side, ...this.#screen.about(view) };
  }

  /** @param {Side} side */
  showSide(side) {
    this.#controls.showSide(side);
  }

  /** After the choice of sound was changed. */
  showSound() {
    this.#cues.stop();
    this.unlock();
    this.#controls.showSound(mode());
    this.#sayAgain();
  }

  toggleMore() {
    const open = !this.#root.hasAttribute("data-more-open");
    this.#screen.showMore(open);
    return open;
  }

  /** Nothing more to follow: the screen may sleep, the lock screen forgets, and what sounds is silent. */
  rest() {
    this.#cues.stop();
    this.finish();
  }

  /** At the end the last words may still be said. */
  finish() {
    this.#wakeLock.release();
    this.#headset.release();
  }

  close() {
    this.rest();
    this.#screen.close();
    this.#controls.close();
  }
}
