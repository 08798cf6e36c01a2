/** The cramp itself, in the diary: written when it lets go, and completed by what the person taps then. */
import { newCramp } from "../../core/cramps.js";
import { hereAt } from "../../core/moment.js";
import { newId, put, remove, update } from "../../records/database.js";
import { learn } from "../../records/helped.js";

/** How many of the stretches so far are offered as an answer. */
const OFFERED = 2;

export class Cramp {
  #root;
  /** One after the other, so that two quick taps never undo each other. */
  #writing = Promise.resolve();
  /** The entry's id, once there is one. */
  entry = null;

  constructor(root) {
    this.#root = root;
  }

  /** @param {number} elapsed milliseconds that it lasted @param {Element[]} stretches those so far */
  note(elapsed, side, way, stretches) {
    const began = hereAt(Math.round(Date.now() - elapsed));
    const seconds = Math.round(elapsed / 1000);
    const area = this.#root.dataset.plan;
    const cramp = newCramp(newId(), began, { seconds, area, side, way, by: "guide" });
    this.entry = cramp.id;
    this.#offer(stretches);
    this.#write(() => put("cramps", cramp), "noted");
  }

  /** Go on with an entry that was noted before a reload. @param {Element[]} stretches those so far */
  recall(entry, stretches) {
    this.entry = entry;
    this.#offer(stretches);
    this.complete({});
  }

  /** Add what was tapped later: `{helped}` or `{side}`. */
  complete(answer) {
    const id = this.entry;
    if (!id) return;
    this.#write(async () => {
      const kept = await update("cramps", id, (cramp) => cramp && { ...cramp, ...answer });
      if (!kept) throw new Error("deleted meanwhile");
    }, "noted");
  }

  takeOut() {
    const id = this.entry;
    this.entry = null;
    if (id) this.#write(() => remove("cramps", id), "unnoted");
  }

  #write(change, done) {
    this.#writing = this.#writing
      .then(change)
      .then(() => this.#say(done))
      .then(learn)
      // A full phone must not stand between the person and the next step.
      .catch(() => this.#say("unnoted"));
  }

  #say(which) {
    for (const name of ["noted", "unnoted"])
      this.#root.querySelector(`[data-${name}]`).hidden = name !== which;
  }

  #offer(stretches) {
    const answers = this.#root.querySelector("[data-answers]");
    for (const old of answers.querySelectorAll("[data-stretch]")) old.remove();
    const names = new Map(stretches.map(({ dataset }) => [dataset.stretch, dataset.name]));
    for (const [stretch, name] of [...names].slice(-OFFERED)) {
      const button = answers.querySelector("button").cloneNode();
      button.dataset.helped = button.dataset.stretch = stretch;
      button.textContent = name;
      answers.prepend(button);
    }
  }
}
