/** Shows what the session says: the step on screen, its drawing, its seconds, and how much of them is gone. */

import { flags } from "../../records/flags.js";
import { find } from "../../ui/find.js";
import { unfold } from "../../ui/unfold.js";
import { say } from "../../ui/words.js";
import { write } from "../../ui/write.js";
import { isRelief } from "./about.js";
import { pose, prepare } from "./drawings.js";
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
  /** @type {HTMLElement[]} */
  #steps = [];
  /** In a cramp nobody counts steps. @type {Promise<typeof import("./ahead.js") | null> | null} */
  #ahead;
  /** @type {Partial<View> & {shownSide?: Side}} */
  #shown = {};
  /** The stage for whose end all is ready. */
  #prepared = -1;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#ahead = isRelief(root) ? null : import("./ahead.js").catch(() => null);
  }

  /**
   * Begin with these steps; `elements[0]` is on screen until the first paint of a view.
   * @param {HTMLElement[]} [elements]  by default those that were there
   */
  open(elements = this.#steps) {
    this.#clear();
    this.#steps = elements;
    this.#shown = {};
    this.#prepared = -1;
    flags.playing = "";
    flags.live = "";
  }

  close() {
    unfold(this.#root);
    delete flags.playing;
    delete flags.live;
    this.#clear();
    for (const name of ["player", "state", "phase", "step", "secondsLeft"]) delete this.#root.dataset[name];
    for (const step of this.#steps) this.#instruct(step, null);
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
    if (turns) this.#turnTo(view.step);
    const element = this.#steps[view.step];
    this.#write(element, ".seconds", asTime(view.secondsLeft));
    this.#write(element, ".stage", stageWords(view, element, side));
    this.#instruct(element, instead(view));
    this.#ahead?.then((ahead) => ahead?.showAhead(this.#root, view, this.#steps, say));
    if (view.name !== before.name || turns || side !== before.shownSide) pose(element, view.name, side);
    this.#prepare(view);
    // Each of them has the page styled or laid out at once: not before all that this view changes is written.
    requestAnimationFrame(() => {
      if (turns) this.#find(".steps").scrollTop = 0;
      sweep(this.#root, view, before);
    });
  }

  /**
   * A few words at each change for who listens; the seconds themselves would only chatter.
   * @param {View} view @param {Side} side
   */
  announce(view, side) {
    const step = this.#steps[view.step];
    const seconds = view.state === "hold" && view.secondsLeft ? `${view.secondsLeft} s` : "";
    const words = [stageWords(view, step, side), seconds, find(step, ".do", HTMLElement).textContent];
    this.#find("[data-announce]").textContent = words.filter(Boolean).join(" ");
  }

  /** What is said and shown of a step outside the screen. @param {View} view */
  about({ step }) {
    const { dataset } = this.#steps[step];
    const instruction = this.#text(step, ".do");
    // The questions of the check are all that there is to it; what is hidden is not to be heard.
    const feel = this.#text(step, dataset.kind === "check" ? ".signs summary" : ".feel:not(:has([hidden]))");
    return { name: dataset.name ?? "", instruction, feel, moves: "moves" in dataset };
  }

  /** The step that a view shows. @param {View} view */
  elementOf({ step }) {
    return this.#steps[step];
  }

  /** @param {number} step @param {string} selector */
  #text(step, selector) {
    const found = this.#steps[step].querySelectorAll(`:scope > ${selector}`);
    return [...found].map(({ textContent }) => textContent).join(" ");
  }

  /** @param {boolean} shown */
  showMore(shown) {
    this.#root.toggleAttribute("data-more-open", shown);
    this.#find("button[data-more]").setAttribute("aria-pressed", String(shown));
  }

  #clear() {
    for (const name of ["data-current", "data-active"])
      for (const element of this.#root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }

  /** @param {number} index */
  #turnTo(index) {
    for (const [number, element] of this.#steps.entries())
      element.toggleAttribute("data-current", number === index);
    this.#activate(this.#steps[index]);
    unfold(this.#steps[index]);
    this.showMore(false);
  }

  /**
   * The section of a step keeps its heading for who listens, and with its first step the other way to do it.
   * @param {HTMLElement} element
   */
  #activate(element) {
    for (const section of this.#root.querySelectorAll("[data-active]"))
      section.removeAttribute("data-active");
    element.closest("section")?.setAttribute("data-active", "first" in element.dataset ? "first" : "");
  }

  /**
   * What comes next is made while one waits for it. Made in the frame of a tap, the tap waits for it.
   * @param {View} view
   */
  #prepare({ index, step, name, seconds, secondsLeft }) {
    const settles = secondsLeft === null || !seconds || seconds - secondsLeft < SETTLED;
    if (name === "ready" || settles || this.#prepared === index) return;
    this.#prepared = index;
    prepare(this.#steps[step + 1]);
  }

  /** @param {HTMLElement} step @param {string | null} words null: its own */
  #instruct(step, words) {
    const line = find(step, ".do", HTMLElement);
    line.dataset.own ??= line.textContent ?? "";
    this.#write(step, ".do", words ?? line.dataset.own);
  }

  /** @param {HTMLElement} element @param {string} selector @param {string} text */
  #write(element, selector, text) {
    const target = element.querySelector(selector);
    if (target) write(target, text);
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#root, selector, HTMLElement);
  }
}
