/** Shows what the session says: the step on screen, its drawing, its seconds, and how much of them is gone. */

import { flags } from "../../records/flags.js";
import { find } from "../../ui/find.js";
import { unfold } from "../../ui/unfold.js";
import { say } from "../../ui/words.js";
import { isRelief } from "./about.js";
import { pose, prepare } from "./drawings.js";
import { StepList } from "./step-list.js";
import { aboutStep, changeWords, instruct, writeLine } from "./step-text.js";
import { sweep } from "./sweep.js";
import { asTime, instead, stageWords } from "./words.js";

/**
 * @typedef {import("../../core/session-view.js").View} View
 * @typedef {import("../../core/sides.js").Side | null} Side
 */

/** Seconds into a stage until what comes next is made ready: by then this one is on screen, and moves no more. */
export const SETTLED = 1;

export class Screen {
  #root;
  #steps;
  /** In a cramp nobody counts steps. @type {Promise<typeof import("./ahead.js") | null> | null} */
  #ahead;
  /** @type {Partial<View> & {shownSide?: Side}} */
  #shown = {};
  /** The stage for whose end all is ready. */
  #prepared = -1;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#steps = new StepList(root);
    this.#ahead = isRelief(root) ? null : import("./ahead.js").catch(() => null);
  }

  /**
   * Begin with these steps; `elements[0]` is on screen until the first paint of a view.
   * @param {HTMLElement[]} [elements]  by default those that were there
   */
  open(elements = this.#steps.elements) {
    this.#steps.open(elements);
    this.#shown = {};
    this.#prepared = -1;
    flags.playing = "";
    flags.live = "";
  }

  close() {
    unfold(this.#root);
    delete flags.playing;
    delete flags.live;
    this.#steps.leave();
    for (const name of ["player", "state", "phase", "step", "secondsLeft"]) delete this.#root.dataset[name];
    for (const step of this.#steps.elements) instruct(step, null);
    this.showMore(false);
  }

  /** @param {View} view @param {Side} side */
  paint(view, side) {
    const { dataset } = this.#root;
    const before = this.#shown;
    const turns = view.step !== before.step;
    dataset.player = "";
    dataset.state = view.state;
    dataset.phase = view.name;
    dataset.step = String(view.step + 1);
    dataset.secondsLeft = String(view.secondsLeft ?? "");
    this.#shown = { ...view, shownSide: side };
    if (turns) {
      this.#steps.turnTo(view.step);
      this.showMore(false);
    }
    const element = this.#elementOf(view);
    writeLine(element, ".seconds", asTime(view.secondsLeft));
    writeLine(element, ".stage", stageWords(view, element, side));
    instruct(element, instead(view));
    this.#ahead?.then((ahead) => ahead?.showAhead(this.#root, view, this.#steps.elements, say));
    if (view.name !== before.name || turns || side !== before.shownSide) pose(element, view.name, side);
    this.#prepare(view);
    // Each of them has the page styled or laid out at once: not before all that this view changes is written.
    requestAnimationFrame(() => {
      if (turns) this.#find(".steps").scrollTop = 0;
      sweep(this.#root, view, before);
    });
  }

  /** To who listens. @param {View} view @param {Side} side */
  announce(view, side) {
    this.#find("[data-announce]").textContent = changeWords(view, this.#elementOf(view), side);
  }

  /** What is said and shown of a step outside the screen. @param {View} view */
  about(view) {
    return aboutStep(this.#elementOf(view));
  }

  /** @param {boolean} shown */
  showMore(shown) {
    this.#root.toggleAttribute("data-more-open", shown);
    this.#find("button[data-more]").setAttribute("aria-pressed", String(shown));
  }

  /** @param {View} view */
  #elementOf({ step }) {
    return this.#steps.elements[step];
  }

  /**
   * What comes next is made while one waits for it. Made in the frame of a tap, the tap waits for it.
   * @param {View} view
   */
  #prepare({ index, step, name, seconds, secondsLeft }) {
    const settles = secondsLeft === null || !seconds || seconds - secondsLeft < SETTLED;
    if (name === "ready" || settles || this.#prepared === index) return;
    this.#prepared = index;
    prepare(this.#steps.elements[step + 1]);
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#root, selector, HTMLElement);
  }
}
