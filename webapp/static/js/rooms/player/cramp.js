/** The cramp itself, in the diary: written when it lets go, and completed by what the person taps then. */
import { newCramp } from "../../core/cramps.js";
import { hereAt } from "../../core/moment.js";
import { keepHelped } from "../../records/helped.js";
import { newId } from "../../records/id.js";
import { find } from "../../ui/find.js";
import { planOf } from "./about.js";

/**
 * @typedef {() => Promise<typeof import("./kept.js")>} LoadKept  what keeps entries, asked for before there is one to keep
 * @typedef {import("../../core/cramps.js").Side} Side
 * @typedef {Partial<Pick<import("../../core/cramps.js").Cramp, "helped" | "side" | "pain" | "woke">>} Answer
 */

export class Cramp {
  #root;
  #loadKept;
  /** One after the other, so that two quick taps never undo each other. @type {Promise<unknown>} */
  #writing = Promise.resolve();
  /** The entry's id, once there is one. @type {string | null} */
  entry = null;
  /** Noted in this page, and nothing more was said of it yet. */
  fresh = false;

  /** @param {HTMLElement} root @param {LoadKept} loadKept */
  constructor(root, loadKept) {
    this.#root = root;
    this.#loadKept = loadKept;
  }

  /**
   * @param {number} elapsed milliseconds that it lasted
   * @param {Side} side @param {string | null} way
   * @param {string[]} tried those that were held
   */
  note(elapsed, side, way, tried) {
    const began = hereAt(Math.round(Date.now() - elapsed));
    const seconds = Math.round(elapsed / 1000);
    const area = planOf(this.#root);
    const cramp = newCramp(newId(), began, { seconds, area, side, way, by: "guide", tried });
    this.entry = cramp.id;
    this.fresh = true;
    this.#write(({ put }) => put("cramps", cramp), "noted");
  }

  /** Go on with an entry that was noted before a reload, or in another tab. @param {string} entry */
  recall(entry) {
    this.entry = entry;
    this.complete({});
  }

  /** Add what was tapped later. @param {Answer} answer */
  complete(answer) {
    const id = this.entry;
    this.fresh = false;
    if (!id) return;
    this.#write(async ({ update }) => {
      const changed = await update("cramps", id, (cramp) => cramp && { ...cramp, ...answer });
      if (!changed) throw new Error("deleted meanwhile");
    }, "noted");
  }

  takeOut() {
    const id = this.entry;
    this.entry = null;
    this.#root.querySelector(".asked")?.remove();
    if (id) this.#write(({ remove }) => remove("cramps", id), "unnoted");
  }

  /** @param {(kept: typeof import("./kept.js")) => Promise<unknown>} change @param {"noted" | "unnoted"} done */
  #write(change, done) {
    this.#writing = this.#writing
      .then(this.#loadKept)
      .then(change)
      .then(this.#loadKept)
      // What goes with the page is in no diary.
      .then(async ({ isKept }) => this.#say((await isKept()) ? done : "unnoted"))
      .then(this.#loadKept)
      .then(({ learn }) => learn(keepHelped).catch(console.error))
      // A full phone must not stand between the person and the next step. What a lock keeps shut is there all the same.
      .catch(({ name }) => name === "Locked" || this.#say("unnoted"));
  }

  /** @param {"noted" | "unnoted"} which */
  #say(which) {
    for (const name of ["noted", "unnoted"])
      find(this.#root, `[data-${name}]`, HTMLElement).hidden = name !== which;
  }

  /** What was said of it, once it is kept; null without an entry. */
  async told() {
    // Under a lock nobody reads what is not yet written here.
    await this.#writing;
    return this.entry && ((await (await this.#loadKept()).get("cramps", this.entry)) ?? {});
  }

  /** Whether a lock keeps the diary shut. */
  sealed = async () => (await this.#loadKept()).get("devices", "lock");
}
