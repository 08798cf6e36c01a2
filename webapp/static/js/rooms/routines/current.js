/** The routine on screen, and whether the device has it. */

import { decode, encode } from "../../core/routine.js";
import { newId } from "../../records/id.js";
import { read, write } from "../../records/preferences.js";
import { discard, find, keep, keepShared } from "../../records/routines.js";
import { readdress } from "./addressed.js";

/** The routine played last, as in a link: after a reload it must be there before the player looks for it. */
const PLAYED = "own-routine";
/** @type {import("./answer.js").Shown} */
const NOTHING = { name: "", steps: [] };

/** @typedef {import("../../core/routine.js").Routine} Routine */

export class Current {
  #stretches;
  #unkept;
  /** @type {import("./answer.js").Shown} */
  #routine = NOTHING;
  #isUnsaved = false;
  /** Of what somebody shared: a second tap waits for the first. @type {Promise<import("../../records/routines.js").Kept> | null} */
  #keeping = null;

  /** @param {import("./stretches.js").Stretches} stretches @param {() => void} unkept  says that it could not be kept */
  constructor(stretches, unkept) {
    this.#stretches = stretches;
    this.#unkept = unkept;
  }

  get routine() {
    return this.#routine;
  }

  /** Whether the last change of it could not be kept. */
  get isUnsaved() {
    return this.#isUnsaved;
  }

  /** Another one, or none. @param {import("./answer.js").Shown} [routine] */
  take(routine = NOTHING) {
    this.#routine = routine;
    this.#isUnsaved = false;
  }

  /** It is what is played next. */
  isPlayed() {
    write(PLAYED, encode(this.#routine));
  }

  /** The one that was played last, if it still is one. */
  get played() {
    return decode(read(PLAYED) ?? "", this.#stretches).routine;
  }

  /** What somebody made of it. One that nothing is in yet is no routine. @param {Routine} routine */
  async save(routine) {
    if (routine.steps.length === 0) return;
    const { id } = this.#routine;
    this.#routine = { ...routine, id: id ?? newId(), changedAt: Date.now() };
    if (!id) readdress(`#edit=${this.#routine.id}`);
    try {
      await keep(this.#routine);
      this.#isUnsaved = false;
    } catch {
      this.#isUnsaved = true;
      // The address holds all of it, so that a reload at least brings it back to look at.
      this.#routine = { ...this.#routine, id: undefined };
      readdress(`#r=${encode(routine)}`);
      this.#unkept();
    }
  }

  /** What another tab has made of it since; null where that is nothing. */
  async newer() {
    const { id, changedAt = 0 } = this.#routine;
    const now = id ? await find(id, this.#stretches) : null;
    return now && now.changedAt > changedAt ? now : null;
  }

  /** Whether it is shown as the device has it; what the device does not have is changed by no other tab. */
  async isAsKept() {
    const { id, changedAt } = this.#routine;
    if (!id) return true;
    const now = await find(id, this.#stretches).catch(() => null);
    return now?.changedAt === changedAt;
  }

  /** Another tab may have deleted it, but not for the person who is still at it here. */
  async isKept() {
    const { id } = this.#routine;
    return Boolean(id && (await find(id, this.#stretches).catch(() => null)));
  }

  /** What somebody shared becomes one's own. @returns its id, where it could be kept */
  async keepShared() {
    this.#keeping ??= keepShared(this.#routine, this.#stretches);
    const kept = await this.#keeping.catch(() => this.#unkept());
    this.#keeping = null;
    return kept?.id;
  }

  /** Rejects where it could not be. @returns {Promise<() => void>} the way back */
  async discard() {
    const routine = this.#routine;
    if (routine.id) await discard(routine.id);
    return () => keep(routine).catch(() => this.#unkept());
  }
}
