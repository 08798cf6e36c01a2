/** The player: taps and the clock change the session, the session changes the screen, the sound and the wake lock. */
import { read, write } from "../preferences.js";
import { Clock, Ticker } from "./clock.js";
import { unfold } from "./drawings.js";
import { forget, recall, save } from "./memory.js";
import { fits, stepElements, stepsOf, suited, variantFor } from "./plan.js";
import { Screen } from "./screen.js";
import * as session from "./session.js";
import { Sound } from "./sound.js";
import { WakeLock } from "./wake-lock.js";

/** Milliseconds. A phone that slept longer has left the guide: it waits where it was. */
const LONGEST_SLEEP = 15 * 60 * 1000;

export function start(root) {
  new Player(root);
}

class Player {
  #root;
  #screen;
  #clock = new Clock();
  #sound = new Sound();
  #wakeLock = new WakeLock();
  #ticker = null;
  #session = null;
  #variant = null;
  #lastLook = 0;

  constructor(root) {
    this.#root = root;
    this.#screen = new Screen(root);
    this.#screen.showSound(this.#sound.on);
    root.addEventListener("click", (event) => this.#tap(event));
    document.addEventListener("keydown", (event) => this.#key(event));
    const html = document.documentElement.dataset;
    const saved = recall(root.dataset.plan);
    if (saved) this.#open(saved.variant, saved);
    else if ("wanted" in html) this.#open(html.wanted || html.prefer);
    else if ("playing" in html) this.#open(html.prefer);
    else unfold(root);
  }

  #open(wanted, saved = null) {
    this.#variant = variantFor(this.#root, wanted);
    const own = (read("conditions") ?? "").split(" ");
    const elements = suited(stepElements(this.#root, this.#variant), own);
    elements[0].toggleAttribute("data-unfit", !fits(elements[0], own));
    const stages = session.stagesOf(stepsOf(elements));
    const now = this.#clock.now();
    const usable = saved && saved.index < stages.length;
    this.#session = usable ? session.restore(stages, saved, now) : session.begin(stages, now);
    if (this.#root.hasAttribute("data-relief")) write("area", this.#root.dataset.plan);
    this.#lastLook = now;
    this.#screen.open(elements);
    this.#wakeLock.hold();
    this.#ticker?.stop();
    this.#ticker = new Ticker(() => this.#tick());
    this.#remember();
    this.#ticker.wake();
  }

  #close() {
    this.#ticker?.stop();
    this.#ticker = this.#session = null;
    this.#wakeLock.release();
    forget();
    this.#screen.close();
    this.#root.querySelector("h1").scrollIntoView();
  }

  /** @returns {?number} milliseconds until the next turn of a second */
  #tick() {
    const now = this.#clock.now();
    const before = this.#session;
    const sleptLong = now - this.#lastLook > LONGEST_SLEEP;
    this.#session = sleptLong ? session.pause(before, this.#lastLook) : session.advance(before, now);
    this.#lastLook = now;
    const view = session.view(this.#session, now);
    if (this.#session !== before) this.#remember();
    this.#cue(before, view);
    this.#screen.paint(view);
    if (view.state === "done") this.#finish();
    const { endsAt } = this.#session;
    // Waiting screens still watch the ten minutes.
    return endsAt === null ? (view.state === "done" ? null : 1000) : (endsAt - now) % 1000 || 1000;
  }

  #cue(before, view) {
    if (this.#session.index !== before.index) this.#sound.play(view.waits ? "rest" : view.name);
    else if (view.state === "hold" && view.secondsLeft <= 3) this.#sound.play("tick");
  }

  #finish() {
    this.#wakeLock.release();
    forget();
  }

  #change(action) {
    if (!this.#session) return;
    this.#tick();
    this.#session = action(this.#session, this.#clock.now());
    this.#remember();
    this.#ticker.wake();
  }

  #remember() {
    save(this.#root.dataset.plan, this.#variant, this.#session, this.#clock.now());
  }

  #main() {
    const { waits, timed, kind } = session.view(this.#session, this.#clock.now());
    if (kind === "ask") this.#change(session.again);
    else if (waits) this.#change(timed ? session.start : session.clear);
    else this.#change(session.isPaused(this.#session) ? session.resume : session.pause);
  }

  #tap(event) {
    const button = event.target.closest("button");
    if (!button) return;
    this.#sound.unlock();
    const { dataset } = button;
    if ("play" in dataset) this.#open(dataset.play || document.documentElement.dataset.prefer);
    else if ("way" in dataset) this.#rather(dataset.way);
    else if ("main" in dataset) this.#main();
    else if ("next" in dataset) this.#change(session.next);
    else if ("back" in dataset) this.#change(session.back);
    else if ("gone" in dataset) this.#change(session.gone);
    else if ("close" in dataset) this.#close();
    else if ("sound" in dataset) this.#toggleSound();
    else if ("more" in dataset) this.#toggleMore();
  }

  #rather(way) {
    write("way", way);
    document.documentElement.dataset.prefer = way;
    this.#open(way);
  }

  #toggleSound() {
    this.#sound.on = !this.#sound.on;
    this.#screen.showSound(this.#sound.on);
  }

  #toggleMore() {
    const open = !this.#root.hasAttribute("data-more-open");
    this.#screen.showMore(open);
    if (open) this.#change(session.pause);
  }

  #key(event) {
    if (!this.#session || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") this.#close();
    else if (event.key === "ArrowRight") this.#change(session.next);
    else if (event.key === "ArrowLeft") this.#change(session.back);
    else if (event.key === " " && !event.target.closest("button, a, summary")) {
      event.preventDefault();
      this.#main();
    }
  }
}
