/** The player: what the person does and the clock change the session, and the views follow it. */
import { read, write } from "../preferences.js";
import { Clock, Ticker } from "./clock.js";
import { Cramp } from "./cramp.js";
import { unfold } from "./drawings.js";
import { mode, nextMode } from "./ear.js";
import { helpedBefore } from "./helped.js";
import { listen } from "./input.js";
import { earlier, forget, LONGEST_SLEEP, recall, save } from "./memory.js";
import { elementsFor, stepsOf, variantFor } from "./plan.js";
import { keepSession } from "./practice.js";
import * as session from "./session.js";
import { stagesOf } from "./stages.js";
import { Turn } from "./tabs.js";
import { Views } from "./views.js";

export function start(root) {
  new Player(root);
}

class Player {
  #root;
  #views;
  #cramp;
  #clock = new Clock();
  #turn = new Turn();
  #ticker = null;
  #session = null;
  #elements = [];
  #variant = null;
  #side = null;
  /** The step that was on screen when the cramp let go. */
  #reached = 0;
  #lastLook = 0;

  constructor(root) {
    this.#root = root;
    this.#cramp = new Cramp(root);
    const keys = ["next", "back", "stop", "pause"].map((key) => [key, () => this.#act(key)]);
    this.#views = new Views(root, { ...Object.fromEntries(keys), play: () => this.#act("resume") });
    // Any tap may unlock the sound, also one that does nothing else.
    root.addEventListener("click", () => this.#views.unlock());
    listen(root, (action, detail) => this.#act(action, detail));
    // The phone may throw a page away while it is out of sight, and then says nothing more.
    for (const leaving of ["pagehide", "visibilitychange"])
      addEventListener(leaving, () => this.#ticker && this.#remember(), true);
    const html = document.documentElement.dataset;
    const saved = recall(root.dataset.plan);
    if (saved) this.#open(saved.variant, saved);
    else if ("wanted" in html) this.#open(html.wanted || html.prefer);
    else if ("playing" in html) this.#open(html.prefer);
    else unfold(root);
  }

  get #relief() {
    return this.#root.hasAttribute("data-relief");
  }

  #open(wanted, saved = null) {
    const { plan } = this.#root.dataset;
    const known = saved ?? (this.#relief ? earlier(plan) : null);
    this.#variant = variantFor(this.#root, wanted);
    this.#side = known ? known.side : this.#side;
    const conditions = (read("conditions") ?? "").split(" ");
    const helped = this.#relief ? helpedBefore(plan) : null;
    this.#elements = elementsFor(this.#root, { variant: this.#variant, conditions, helped });
    const wishes = { slower: read("slower") === "on", advance: read("advance") !== "off" };
    const stages = stagesOf(stepsOf(this.#elements), wishes);
    const now = this.#clock.now();
    this.#session =
      saved?.stages === stages.length
        ? session.restore(stages, saved, now)
        : session.begin(stages, now, now - (known?.elapsed ?? 0));
    this.#cramp.entry = null;
    if (this.#relief) write("area", plan);
    this.#reached = saved?.reached ?? 0;
    if (saved?.entry) this.#cramp.recall(saved.entry, this.#stretchesUpTo(saved.reached));
    this.#views.open(this.#elements, this.#side);
    this.#run();
  }

  #run() {
    delete this.#root.dataset.elsewhere;
    this.#lastLook = this.#clock.now();
    this.#turn.take(() => this.#yield());
    this.#ticker?.stop();
    this.#ticker = new Ticker(() => this.#tick());
    this.#remember();
    this.#ticker.wake();
  }

  #halt() {
    this.#ticker?.stop();
    this.#ticker = null;
  }

  /** Another tab goes on with it: be silent here, and write nothing over what it writes. */
  #yield() {
    if (!this.#session) return;
    this.#halt();
    this.#session = session.pause(this.#session, this.#clock.now());
    this.#root.dataset.elsewhere = "";
    this.#show();
    this.#views.rest();
  }

  #close() {
    // A cramp that has not let go is not forgotten because someone wants to read; nor what another tab goes on with.
    if (this.#relief && this.#session.relievedAt === null) this.#change(session.pause);
    else if (this.#ticker) forget();
    this.#halt();
    this.#turn.give();
    this.#session = null;
    this.#views.close();
    this.#root.querySelector("h1").scrollIntoView();
  }

  /** @returns {?number} milliseconds until the next turn of a second */
  #tick() {
    const now = this.#clock.now();
    const before = this.#session;
    const sleptLong = now - this.#lastLook > LONGEST_SLEEP;
    this.#session = sleptLong ? session.pause(before, this.#lastLook) : session.advance(before, now);
    this.#lastLook = now;
    if (this.#session !== before) this.#remember();
    const { state } = this.#show();
    if (state === "done") this.#finish(now);
    const { endsAt } = this.#session;
    // Waiting screens still watch the ten minutes.
    return endsAt === null ? (state === "done" ? null : 1000) : (endsAt - now) % 1000 || 1000;
  }

  #show() {
    const seen = session.view(this.#session, this.#clock.now());
    const view = { ...seen, overdue: seen.overdue && this.#relief };
    this.#views.show(view, this.#side);
    return view;
  }

  #finish(now) {
    this.#halt();
    this.#views.finish();
    this.#turn.give();
    forget();
    if (!this.#relief) keepSession(this.#root, this.#session, now).catch(console.error);
  }

  #change(action) {
    if (this.#ticker) this.#tick();
    const next = action(this.#session, this.#clock.now());
    // At the end, and in a tab that lost its turn, only what leads on wakes it again.
    if (!this.#ticker && next === this.#session) return;
    this.#session = next;
    if (!this.#ticker) return this.#run();
    this.#remember();
    this.#ticker.wake();
  }

  #remember() {
    const { plan } = this.#root.dataset;
    const where = { plan, relief: this.#relief, variant: this.#variant, side: this.#side };
    const { entry } = this.#cramp;
    save({ ...where, entry, reached: this.#reached }, this.#session, this.#clock.now());
  }

  #act(action, detail) {
    const actions = {
      play: () => this.#open(detail || document.documentElement.dataset.prefer),
      way: () => this.#rather(detail),
      main: () => this.#main(),
      hold: () => this.#hold(),
      resume: () => this.#change(session.resume),
      pause: () => this.#change(session.pause),
      next: () => this.#change(session.next),
      back: () => this.#change(session.back),
      same: () => this.#change(session.sameSide),
      gone: () => this.#gone(),
      helped: () => this.#answer(detail),
      unnote: () => this.#cramp.takeOut(),
      side: () => this.#choose(detail),
      sound: () => this.#turnSound(),
      more: () => this.#views.toggleMore() && this.#change(session.pause),
      close: () => this.#close(),
      stop: () => this.#close(),
    };
    if (this.#session || action === "play") actions[action]();
  }

  #main() {
    const { waits, timed, kind } = session.view(this.#session, this.#clock.now());
    if (kind === "ask") this.#change(session.again);
    else if (waits && !timed) this.#change(session.clear);
    else this.#hold();
  }

  /** Pause, go on, or start what waits to be started: questions are not answered by a tap anywhere. */
  #hold() {
    const { waits, timed } = session.view(this.#session, this.#clock.now());
    if (waits && timed) this.#change(session.start);
    else if (!waits) this.#change(session.isPaused(this.#session) ? session.resume : session.pause);
  }

  #gone() {
    const { step, relieved, kind } = session.view(this.#session, this.#clock.now());
    this.#change(session.gone);
    if (!this.#relief || relieved || !["stretch", "ask"].includes(kind)) return;
    const { elapsed } = session.view(this.#session, this.#clock.now());
    this.#reached = step;
    this.#cramp.note(elapsed, this.#side, this.#variant, this.#stretchesUpTo(step));
    this.#remember();
  }

  #stretchesUpTo(step) {
    return this.#elements.filter(({ dataset }, at) => dataset.kind === "stretch" && at <= step);
  }

  #answer(helped) {
    this.#cramp.complete({ helped });
    this.#change(session.clear);
  }

  #choose(side) {
    this.#side = this.#side === side ? null : side;
    this.#views.showSide(this.#side);
    this.#cramp.complete({ side: this.#side });
    this.#change((same) => same);
  }

  #rather(way) {
    write("way", way);
    document.documentElement.dataset.prefer = way;
    this.#open(way);
  }

  #turnSound() {
    write("sound", nextMode(mode()));
    this.#views.showSound();
  }
}
