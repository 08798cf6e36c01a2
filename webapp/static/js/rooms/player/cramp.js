/** The cramp itself, in the diary: written when it lets go, and completed by what the person taps then. */
import { newCramp } from "../../core/cramps.js";
import { hereAt } from "../../core/moment.js";
import { get, newId, put, remove, update } from "../../records/database.js";
import { learn } from "../../records/helped.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { planOf } from "./steps.js";

/**
 * @typedef {import("../../core/cramps.js").Side} Side
 * @typedef {Partial<Pick<import("../../core/cramps.js").Cramp, "helped" | "side" | "pain" | "woke">>} Answer
 */

/** How many of the stretches so far are offered as an answer. */
const OFFERED = 2;

export class Cramp {
  #root;
  /** One after the other, so that two quick taps never undo each other. @type {Promise<unknown>} */
  #writing = Promise.resolve();
  /** The entry's id, once there is one. @type {string | null} */
  entry = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * @param {number} elapsed milliseconds that it lasted
   * @param {Side} side @param {string | null} way
   * @param {HTMLElement[]} stretches those so far
   * @param {string[]} tried those that were held
   */
  note(elapsed, side, way, stretches, tried) {
    const began = hereAt(Math.round(Date.now() - elapsed));
    const seconds = Math.round(elapsed / 1000);
    const area = planOf(this.#root);
    const cramp = newCramp(newId(), began, { seconds, area, side, way, by: "guide", tried });
    this.entry = cramp.id;
    this.#offer(stretches);
    this.#write(() => put("cramps", cramp), "noted");
  }

  /**
   * Go on with an entry that was noted before a reload.
   * @param {string} entry @param {HTMLElement[]} stretches those so far
   */
  recall(entry, stretches) {
    this.entry = entry;
    this.#offer(stretches);
    this.complete({});
  }

  /** Add what was tapped later. @param {Answer} answer */
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
    this.#root.querySelector(".asked")?.remove();
    if (id) this.#write(() => remove("cramps", id), "unnoted");
  }

  /** @param {() => Promise<unknown>} change @param {"noted" | "unnoted"} done */
  #write(change, done) {
    this.#writing = this.#writing
      .then(change)
      .then(() => this.#say(done))
      .then(learn)
      // A full phone must not stand between the person and the next step. What a lock keeps shut is there all the same.
      .catch(({ name }) => name === "Locked" || this.#say("unnoted"));
  }

  /** @param {"noted" | "unnoted"} which */
  #say(which) {
    for (const name of ["noted", "unnoted"])
      find(this.#root, `[data-${name}]`, HTMLElement).hidden = name !== which;
  }

  /** @param {HTMLElement[]} stretches */
  #offer(stretches) {
    const answers = find(this.#root, "[data-answers]", HTMLElement);
    for (const old of answers.querySelectorAll("[data-stretch]")) old.remove();
    /** @type {Map<string, string>} */
    const names = new Map();
    for (const { dataset } of stretches) names.set(dataset.stretch ?? "", dataset.name ?? "");
    for (const [stretch, name] of [...names].slice(-OFFERED)) {
      const button = document.importNode(find(answers, "button", HTMLButtonElement));
      button.dataset.helped = button.dataset.stretch = stretch;
      button.textContent = name;
      answers.prepend(button);
    }
    this.#askMore(answers);
  }

  /** What is asked besides comes when it is needed; until then nothing does. @param {HTMLElement} answers */
  async #askMore(answers) {
    const { askMore } = await import("./more-answers.js");
    // Under a lock nobody reads what is not yet written here.
    await this.#writing;
    const told = this.entry && ((await get("cramps", this.entry)) ?? {});
    if (told) askMore(answers, say, told, (answer) => this.complete(answer));
  }
}
