/** A session in time: the clock turns it, one tab at a time has it, and who follows it is told of each change. */

import * as session from "../../core/session.js";
import { LONGEST_RELOAD, LONGEST_SLEEP } from "../../records/memory.js";
import { Clock, Ticker } from "./clock.js";
import { Turn } from "./tabs.js";

/**
 * @typedef {object} Follower
 * @property {() => void} begun  this tab has the turn
 * @property {(view: ReturnType<typeof session.view>) => void} show
 * @property {() => void} remember  the place has changed, or the page is left
 * @property {(view: ReturnType<typeof session.view>) => void} lost  another tab goes on with it; here it is paused
 * @property {(now: number) => void} done
 */
export class Run {
  #clock = new Clock();
  #turn = new Turn();
  #ticker = null;
  #session = null;
  #lastLook = 0;
  /** When the page was left with it running; null while it is not. */
  #leftAt = null;
  #follower;

  /** @param {Follower} follower */
  constructor(follower) {
    this.#follower = follower;
    // A page that the browser keeps for the way back may hold no lock meanwhile.
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", () => this.#comeBack());
  }

  get session() {
    return this.#session;
  }

  /** Whether this tab turns it; not at its end, nor once another tab has it. */
  get isTurning() {
    return this.#ticker !== null;
  }

  get now() {
    return this.#clock.now();
  }

  get view() {
    return session.view(this.#session, this.now);
  }

  begin(fresh) {
    this.#session = fresh;
    this.#start();
  }

  /** @param {(session: session.Session, now: number) => session.Session} action */
  change(action) {
    if (this.isTurning) this.#tick();
    const next = action(this.#session, this.now);
    // At the end, and in a tab that lost its turn, only what leads on wakes it again.
    if (!this.isTurning && next === this.#session) return;
    this.#session = next;
    if (!this.isTurning) return this.#start();
    this.#follower.remember();
    this.#ticker.wake();
  }

  close() {
    this.#halt();
    this.#turn.give();
    this.#session = null;
  }

  #start() {
    this.#follower.begun();
    this.#lastLook = this.now;
    this.#turn.take(() => this.#yield());
    this.#ticker?.stop();
    this.#ticker = new Ticker(() => this.#tick());
    this.#follower.remember();
    this.#ticker.wake();
  }

  #halt() {
    this.#ticker?.stop();
    this.#ticker = null;
  }

  #leave() {
    if (!this.isTurning) return;
    this.#leftAt = this.now;
    this.#follower.remember();
    this.#halt();
    this.#turn.give();
  }

  /** As after a reload: who was gone for long finds it waiting where it was. */
  #comeBack() {
    if (this.#leftAt === null) return;
    if (this.now - this.#leftAt > LONGEST_RELOAD) this.#session = session.pause(this.#session, this.#leftAt);
    this.#leftAt = null;
    this.#start();
  }

  /** Another tab goes on with it: write nothing over what it writes. */
  #yield() {
    if (!this.#session) return;
    this.#halt();
    this.#session = session.pause(this.#session, this.now);
    this.#follower.lost(this.view);
  }

  /** @returns {?number} milliseconds until the next turn of a second */
  #tick() {
    const { now } = this;
    const before = this.#session;
    const sleptLong = now - this.#lastLook > LONGEST_SLEEP;
    this.#session = sleptLong ? session.pause(before, this.#lastLook) : session.advance(before, now);
    this.#lastLook = now;
    if (this.#session !== before) this.#follower.remember();
    const { view } = this;
    this.#follower.show(view);
    if (view.state === "done") this.#finish(now);
    const { endsAt } = this.#session;
    // Waiting screens still watch the ten minutes.
    return endsAt === null ? (view.state === "done" ? null : 1000) : (endsAt - now) % 1000 || 1000;
  }

  #finish(now) {
    this.#halt();
    this.#turn.give();
    this.#follower.done(now);
  }
}
