/** One run of a guide or routine: its session goes on, the views follow it, and the phone remembers it. */

import { heldBy } from "../../core/held.js";
import { pause } from "../../core/session.js";
import { forget, save } from "../../records/memory.js";
import { write } from "../../records/preferences.js";
import { isOwnCramp, isRelief, planOf } from "./about.js";
import { beginning } from "./beginning.js";
import { Cramp } from "./cramp.js";
import { arrive, end, fetchAfter, isAfter } from "./ending.js";
import { Progress } from "./progress.js";
import { Run } from "./run.js";
import { SETTLED } from "./screen.js";
import { Views } from "./views.js";

/** @typedef {import("../../core/session-view.js").View} View */

export class Player {
  #loadKept;
  progress = new Progress({ variant: null, elements: [] });

  /**
   * @param {HTMLElement} root @param {import("./cramp.js").LoadKept} loadKept
   * @param {ConstructorParameters<typeof Views>[1]} act  for the buttons of a headset
   */
  constructor(root, loadKept, act) {
    this.root = root;
    this.#loadKept = loadKept;
    this.cramp = new Cramp(root, loadKept);
    this.views = new Views(root, act);
    this.run = new Run(this);
  }

  /**
   * @param {string | null} [wanted]  the variant @param {import("./beginning.js").Saved} [saved]
   * @param {(first: HTMLElement) => number} [seen]  for how many milliseconds this step was seen before
   */
  open(wanted, saved = null, seen = () => 0) {
    const { root, run, cramp } = this;
    const { progress, begun } = beginning(root, wanted, saved, run.session && this.progress.side);
    this.progress = progress;
    if (isOwnCramp(root)) write("area", planOf(root));
    cramp.entry = null;
    if (saved?.entry) cramp.recall(saved.entry);
    this.views.open(progress.elements, progress.side);
    const { now } = run;
    run.begin(begun(now, now - seen(progress.elements[0])));
  }

  // It follows its run, which tells it by begun, show, lost, done and remember (run.js).
  begun() {
    delete this.root.dataset.elsewhere;
    this.views.keepAwake();
  }

  /** @param {View} view */
  show(view) {
    const { root, progress } = this;
    const { stretch } = progress.elements[view.step].dataset;
    if (stretch && view.state === "hold") this.#hold(stretch);
    const before = progress.shown;
    const arrives = view.step !== before && isAfter(view);
    const announce = this.views.show({ ...view, overdue: view.overdue && isRelief(root) }, progress.side);
    progress.shown = view.step;
    if (arrives) arrive(root, view, () => this.progress, this.cramp, announce);
    else announce();
    if (before < 0) setTimeout(() => this.#loadKept().catch(() => {}), 1000 * SETTLED);
  }

  /** @param {string} stretch */
  #hold(stretch) {
    if (!this.progress.hold(stretch)) return;
    setTimeout(() => fetchAfter(isRelief(this.root)), 1000 * SETTLED);
    this.remember();
  }

  /** @param {View} view */
  lost(view) {
    this.root.dataset.elsewhere = "";
    this.show(view);
    this.views.rest();
  }

  close() {
    const { root, run } = this;
    // A cramp that has not let go is not forgotten because someone wants to read; nor what another tab goes on with.
    if (isRelief(root) && run.session?.relievedAt === null) run.change(pause);
    else if (run.isTurning) forget();
    run.close();
    this.views.close();
    // The list begins at its top, and a keyboard where it came from.
    const opener = root.querySelector(`header :is([data-play=""], [data-play="${this.progress.variant}"])`);
    if (opener instanceof HTMLElement) opener.focus();
    root.querySelector("h1")?.scrollIntoView();
  }

  /** @param {number} now */
  done(now) {
    const { session: over } = this.run;
    this.views.finish();
    // The last screen of a cramp stays through a reload: a phone that throws the page away begins no other one.
    if (isRelief(this.root) || !over) return;
    forget();
    end(this.root, over, now, this.#loadKept);
  }

  remember() {
    const { session: running, now } = this.run;
    if (!running) return;
    const { variant, side, reached, tried } = this.progress;
    const where = {
      variant,
      side,
      reached,
      tried: [...tried],
      entry: this.cramp.entry,
      held: heldBy(running, now),
    };
    const { routine } = this.root.dataset;
    save({ plan: planOf(this.root), routine, own: isOwnCramp(this.root), ...where }, running, now);
  }
}
