/** A session in time: the clock turns it, one tab at a time has it, and who follows it is told of each change. */

import { LONGEST_SLEEP } from "../../core/saved-session.js";
import * as session from "../../core/session.js";
import { view } from "../../core/session-view.js";
import { LONGEST_RELOAD } from "../../records/memory.js";
import { Clock, Ticker } from "./clock.js";
import { Turn } from "./tabs.js";

/**
 * @typedef {session.Session} Session
 * @typedef {import("../../core/session-view.js").View} View
 *
 * @typedef {object} Follower
 * @property {() => void} begun  this tab has the turn
 * @property {(view: View) => void} show
 * @property {() => void} remember  the place has changed, or the page is left
 * @property {(view: View) => void} lost  another tab goes on with it; here it is paused
 * @property {(now: number) => void} done
 */
export class Run {
  #clock = new Clock();
  #turn = new Turn();
  /** @type {Ticker | null} */
  #ticker = null;
  /** @type {Session | null} */
  #session = null;
  #lastLook = 0;
  /** When the page was left with it running; null while it is not. @type {number | null} */
  #leftAt = null;
  #follower;

  /** @param {Follower} follower */
  constructor(follower) {
    this.#follower = follower;
    // A page that the browser keeps for the way back may hold no lock meanwhile.
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", () => this.#comeBack());
  }

  /** None before one was begun, nor once it is closed. */
  get session() {
    return this.#session;
  }

  get #begun() {
    if (!this.#session) throw new Error("No session was begun");
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
    return view(this.#begun, this.now);
  }

  /** @param {Session} fresh */
  begin(fresh) {
    this.#session = fresh;
    this.#start();
  }

  /** @param {(session: Session, now: number) => Session} action */
  change(action) {
    if (this.isTurning) this.#tick();
    const next = action(this.#begun, this.now);
    // At the end, and in a tab that lost its turn, only what leads on wakes it again.
    if (!this.isTurning && next === this.#session) return;
    this.#session = next;
    if (!this.isTurning) return this.#start();
    this.#follower.remember();
    this.#ticker?.wake();
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
    if (this.now - this.#leftAt > LONGEST_RELOAD) this.#session = session.pause(this.#begun, this.#leftAt);
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

  /** @returns {number | null} milliseconds until the next turn of a second */
  #tick() {
    const { now } = this;
    const before = this.#begun;
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

  /** @param {number} now */
  #finish(now) {
    this.#halt();
    this.#turn.give();
    this.#follower.done(now);
  }
}
