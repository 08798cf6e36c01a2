/** The player: what the person does changes the session, and the views follow it. */

import { heldBy } from "../../core/held.js";
import * as session from "../../core/session.js";
import { flags } from "../../records/flags.js";
import { earlier, forget, noted, recall, save } from "../../records/memory.js";
import { write } from "../../records/preferences.js";
import { mode, nextMode } from "../../ui/cues/sound-mode.js";
import { say } from "../../ui/words.js";
import { chosenFor } from "./chosen.js";
import { Cramp } from "./cramp.js";
import { unfold } from "./drawings.js";
import { arrive, end, fetchAfter, isAfter } from "./ending.js";
import { listen } from "./input.js";
import { Progress } from "./progress.js";
import { Run } from "./run.js";
import { SETTLED } from "./screen.js";
import { asSide, isForOther, planOf } from "./steps.js";
import { Views } from "./views.js";

/**
 * @param {HTMLElement} root @param {import("./cramp.js").LoadKept} loadKept
 * @param {Promise<unknown> | null} shown  there where the page is rendered ahead: until then nothing begins
 */
export async function start(root, loadKept, shown) {
  const player = new Player(root, loadKept);
  if (document.prerendering) player.makeReady(flags);
  await shown;
  player.begin(flags);
}

/**
 * @typedef {import("../../core/session.js").View} View
 * @typedef {import("./input.js").Action | "resume" | "pause" | "stop"} Action
 */

class Player {
  #root;
  #loadKept;
  #views;
  #cramp;
  #run;
  #progress = new Progress({ variant: null, elements: [] }, null, {});

  /** @param {HTMLElement} root @param {import("./cramp.js").LoadKept} loadKept */
  constructor(root, loadKept) {
    this.#root = root;
    this.#loadKept = loadKept;
    this.#cramp = new Cramp(root, loadKept);
    this.#views = new Views(root, {
      play: () => this.#act("resume"),
      pause: () => this.#act("pause"),
      next: () => this.#act("next"),
      back: () => this.#act("back"),
      stop: () => this.#act("stop"),
    });
    this.#run = new Run({
      begun: () => {
        delete root.dataset.elsewhere;
        this.#views.keepAwake();
      },
      show: (view) => this.#show(view),
      remember: () => this.#remember(),
      lost: (view) => this.#yield(view),
      done: (now) => this.#finish(now),
    });
    listen(root, (action, detail) => this.#act(action, detail));
    // Any tap may unlock the sound, also one that does nothing else; so after what it does. Not one that ends it: the
    // silence that takes the keys of a headset would begin anew.
    root.addEventListener("click", () => this.#run.isTurning && this.#views.unlock());
    // The phone may throw a page away while it is out of sight, and then says nothing more.
    addEventListener("visibilitychange", () => this.#run.isTurning && this.#remember(), true);
  }

  /** The first screen, as it will be: what the tap that shows it need not wait for. @param {typeof flags} asked */
  makeReady({ prefer, playing }) {
    if (playing === undefined) return;
    const { elements, stages } = chosenFor(this.#root, prefer);
    this.#views.makeReady(elements, session.view(session.begin(stages, 0, 0), 0));
  }

  /** Go on after a reload, or do at once what the address or the boot script asked for. @param {typeof flags} asked */
  begin({ prefer, playing }) {
    const saved = recall(planOf(this.#root), this.#root.dataset.routine);
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

  /** @param {string | null} [wanted] @param {ReturnType<typeof recall>} [saved] */
  #open(wanted, saved = null) {
    const plan = planOf(this.#root);
    const known = saved ?? (this.#relief ? earlier(plan) : null);
    const { stages, ...chosen } = chosenFor(this.#root, wanted);
    // "It is back" begins on the side of the cramp before; the next one after the list may be on the other.
    const side = (known ?? (this.#run.session ? this.#progress : null))?.side ?? null;
    this.#progress = new Progress(chosen, side, { tried: known?.tried, reached: saved?.reached });
    if (this.#own) write("area", plan);
    this.#cramp.entry = null;
    if (saved?.entry) this.#cramp.recall(saved.entry);
    this.#views.open(chosen.elements, side);
    const { now } = this.#run;
    const begun = () => session.begin(stages, now, now - (known?.elapsed ?? 0));
    this.#run.begin(saved?.stages === stages.length ? session.restore(stages, saved, now) : begun());
  }

  /** @param {View} view */
  #show(view) {
    const progress = this.#progress;
    const { stretch } = progress.elements[view.step].dataset;
    if (stretch && view.state === "hold") this.#hold(stretch);
    const before = progress.shown;
    const arrives = view.step !== before && isAfter(view);
    const announce = this.#views.show({ ...view, overdue: view.overdue && this.#relief }, progress.side);
    progress.shown = view.step;
    if (arrives) arrive(this.#root, view, () => this.#progress, this.#cramp, announce);
    else announce();
    if (before < 0) setTimeout(() => this.#loadKept().catch(() => {}), 1000 * SETTLED);
  }

  /** @param {string} stretch */
  #hold(stretch) {
    if (!this.#progress.hold(stretch)) return;
    setTimeout(() => fetchAfter(this.#relief), 1000 * SETTLED);
    this.#remember();
  }

  /** @param {View} view */
  #yield(view) {
    this.#root.dataset.elsewhere = "";
    this.#show(view);
    this.#views.rest();
  }

  #close() {
    // A cramp that has not let go is not forgotten because someone wants to read; nor what another tab goes on with.
    if (this.#relief && this.#run.session?.relievedAt === null) this.#run.change(session.pause);
    else if (this.#run.isTurning) forget();
    this.#run.close();
    this.#views.close();
    // The list begins at its top, and a keyboard where it came from.
    const opener = this.#root.querySelector(
      `header :is([data-play=""], [data-play="${this.#progress.variant}"])`,
    );
    if (opener instanceof HTMLElement) opener.focus();
    this.#root.querySelector("h1")?.scrollIntoView();
  }

  /** @param {number} now */
  #finish(now) {
    const { session: over } = this.#run;
    this.#views.finish();
    // The last screen of a cramp stays through a reload: a phone that throws the page away begins no other one.
    if (this.#relief || !over) return;
    forget();
    end(this.#root, over, now, this.#loadKept);
  }

  #remember() {
    const { session: running, now } = this.#run;
    if (!running) return;
    const { variant, side, reached, tried } = this.#progress;
    const [plan, own, { entry }] = [planOf(this.#root), this.#own, this.#cramp];
    const { routine } = this.#root.dataset;
    const held = heldBy(running, now);
    save({ plan, routine, own, variant, side, entry, reached, tried: [...tried], held }, running, now);
  }

  /** @param {Action} action @param {string} [detail] */
  #act(action, detail = "") {
    /** @param {Parameters<Run["change"]>[0]} how */
    const change = (how) => () => this.#run.change(how);
    /** @type {Record<Action, () => void>} */
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
      pick: change((from, now) => session.choose(from, Number(detail), now)),
      gone: () => this.#gone(),
      letGo: () => this.#relief && this.#isStretching && this.#gone(),
      escape: () => this.#escape(),
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

  get #isStretching() {
    return ["stretch", "ask"].includes(this.#run.view.kind);
  }

  /** Only who has a keyboard needs it. */
  async #escape() {
    const { onEscape } = await import("./escape.js");
    if (this.#run.session) onEscape(this.#root, say("resume"), (action) => this.#act(action));
  }

  #main() {
    const { waits, timed, kind } = this.#run.view;
    if (kind === "ask") this.#run.change(session.again);
    else if (waits && !timed) this.#run.change(session.clear);
    else this.#run.change(session.toggle);
  }

  #gone() {
    const { step, relieved } = this.#run.view;
    const isNew = this.#own && !relieved && this.#isStretching;
    // Where another tab went on with it and has noted it, this is the same cramp.
    const entry = "elsewhere" in this.#root.dataset ? noted(planOf(this.#root)) : null;
    this.#run.change(session.gone);
    if (!isNew) return;
    const { elapsed } = this.#run.view;
    const { side, variant, tried } = this.#progress;
    this.#progress.reached = step;
    if (entry) this.#cramp.recall(entry);
    else this.#cramp.note(elapsed, side, variant, [...tried]);
    tried.clear();
    this.#remember();
  }

  /** @param {string} helped */
  #answer(helped) {
    this.#cramp.complete({ helped });
    this.#run.change(session.clear);
  }

  /** @param {string} name */
  #choose(name) {
    const side = asSide(name);
    const progress = this.#progress;
    progress.side = progress.side === side ? null : side;
    this.#views.showSide(progress.side);
    this.#cramp.complete({ side: progress.side });
    this.#run.change((same) => same);
  }

  /** @param {string} way */
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
