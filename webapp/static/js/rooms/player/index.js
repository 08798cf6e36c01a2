/** The player: what the person does changes the session, and the views follow it. */

import * as session from "../../core/session.js";
import { flags } from "../../records/flags.js";
import { earlier, forget, recall, save } from "../../records/memory.js";
import { write } from "../../records/preferences.js";
import { mode, nextMode } from "../../ui/cues/sound-mode.js";
import { chosenFor } from "./chosen.js";
import { Cramp } from "./cramp.js";
import { unfold } from "./drawings.js";
import { listen } from "./input.js";
import { keepSession } from "./practice.js";
import { Run } from "./run.js";
import { isForOther } from "./steps.js";
import { Views } from "./views.js";

export function start(root) {
  new Player(root);
}

class Player {
  #root;
  #views;
  #cramp;
  #run;
  #elements = [];
  #variant = null;
  #side = null;
  /** The step that was on screen when the cramp let go. */
  #reached = 0;

  constructor(root) {
    this.#root = root;
    this.#cramp = new Cramp(root);
    const keys = ["next", "back", "stop", "pause"].map((key) => [key, () => this.#act(key)]);
    this.#views = new Views(root, { ...Object.fromEntries(keys), play: () => this.#act("resume") });
    this.#run = new Run({
      begun: () => delete root.dataset.elsewhere,
      show: (view) => this.#show(view),
      remember: () => this.#remember(),
      lost: (view) => this.#yield(view),
      done: (now) => this.#finish(now),
    });
    // Any tap may unlock the sound, also one that does nothing else.
    root.addEventListener("click", () => this.#views.unlock());
    listen(root, (action, detail) => this.#act(action, detail));
    // The phone may throw a page away while it is out of sight, and then says nothing more.
    addEventListener("visibilitychange", () => this.#run.isTurning && this.#remember(), true);
    this.#begin(flags);
  }

  /** Go on after a reload, or do at once what the address or the boot script asked for. */
  #begin({ prefer, playing }) {
    const saved = recall(this.#root.dataset.plan);
    if (saved) this.#open(saved.variant, saved);
    else if (playing !== undefined) this.#open(prefer);
    else unfold(this.#root);
  }

  get #relief() {
    return this.#root.hasAttribute("data-relief");
  }

  /** A cramp of the person whose phone this is: only that goes into the diary, and into what the phone remembers. */
  get #own() {
    return this.#relief && !isForOther(this.#root);
  }

  #open(wanted, saved = null) {
    const { plan } = this.#root.dataset;
    const known = saved ?? (this.#relief ? earlier(plan) : null);
    const { variant, elements, stages } = chosenFor(this.#root, wanted);
    this.#variant = variant;
    this.#elements = elements;
    this.#side = known ? known.side : this.#side;
    if (this.#own) write("area", plan);
    this.#cramp.entry = null;
    this.#reached = saved?.reached ?? 0;
    if (saved?.entry) this.#cramp.recall(saved.entry, this.#stretchesUpTo(saved.reached));
    this.#views.open(elements, this.#side);
    const { now } = this.#run;
    const same = saved?.stages === stages.length;
    const begun = () => session.begin(stages, now, now - (known?.elapsed ?? 0));
    this.#run.begin(same ? session.restore(stages, saved, now) : begun());
  }

  #show(view) {
    this.#views.show({ ...view, overdue: view.overdue && this.#relief }, this.#side);
  }

  #yield(view) {
    this.#root.dataset.elsewhere = "";
    this.#show(view);
    this.#views.rest();
  }

  #close() {
    // A cramp that has not let go is not forgotten because someone wants to read; nor what another tab goes on with.
    if (this.#relief && this.#run.session.relievedAt === null) this.#run.change(session.pause);
    else if (this.#run.isTurning) forget();
    this.#run.close();
    this.#views.close();
    this.#root.querySelector("h1").scrollIntoView();
  }

  #finish(now) {
    this.#views.finish();
    forget();
    if (!this.#relief) keepSession(this.#root, this.#run.session, now).catch(console.error);
  }

  #remember() {
    const { plan } = this.#root.dataset;
    const where = { plan, own: this.#own, variant: this.#variant, side: this.#side };
    const { entry } = this.#cramp;
    save({ ...where, entry, reached: this.#reached }, this.#run.session, this.#run.now);
  }

  #act(action, detail) {
    const change = (how) => () => this.#run.change(how);
    const actions = {
      play: () => this.#open(detail || flags.prefer),
      way: () => this.#rather(detail),
      main: () => this.#main(),
      toggle: change(session.toggle),
      resume: change(session.resume),
      pause: change(session.pause),
      next: change(session.next),
      back: change(session.back),
      same: change(session.sameSide),
      none: change(session.clear),
      gone: () => this.#gone(),
      helped: () => this.#answer(detail),
      unnote: () => this.#cramp.takeOut(),
      side: () => this.#choose(detail),
      sound: () => this.#turnSound(),
      more: () => this.#views.toggleMore() && this.#run.change(session.pause),
      close: () => this.#close(),
      stop: () => this.#close(),
    };
    if (this.#run.session || action === "play") actions[action]();
  }

  #main() {
    const { waits, timed, kind } = this.#run.view;
    if (kind === "ask") this.#run.change(session.again);
    else if (waits && !timed) this.#run.change(session.clear);
    else this.#run.change(session.toggle);
  }

  #gone() {
    const { step, relieved, kind } = this.#run.view;
    this.#run.change(session.gone);
    if (!this.#own || relieved || !["stretch", "ask"].includes(kind)) return;
    const { elapsed } = this.#run.view;
    this.#reached = step;
    this.#cramp.note(elapsed, this.#side, this.#variant, this.#stretchesUpTo(step));
    this.#remember();
  }

  #stretchesUpTo(step) {
    return this.#elements.filter(({ dataset }, at) => dataset.kind === "stretch" && at <= step);
  }

  #answer(helped) {
    this.#cramp.complete({ helped });
    this.#run.change(session.clear);
  }

  #choose(side) {
    this.#side = this.#side === side ? null : side;
    this.#views.showSide(this.#side);
    this.#cramp.complete({ side: this.#side });
    this.#run.change((same) => same);
  }

  #rather(way) {
    if (!isForOther(this.#root)) write("way", way);
    flags.prefer = way;
    this.#open(way);
  }

  #turnSound() {
    write("sound", nextMode(mode()));
    this.#views.showSound();
  }
}
