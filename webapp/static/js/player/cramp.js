/** The cramp itself, in the diary: written when it lets go, and completed by what the person taps then. */
import { get, newId, put, remove } from "../store/database.js";
import { learn } from "./helped.js";

/** How many of the stretches so far are offered as an answer. */
const OFFERED = 2;

export class Cramp {
  #root;
  /** The entry's id, once there is one. */
  entry = null;

  constructor(root) {
    this.#root = root;
  }

  /** @param {number} elapsed milliseconds that it lasted @param {Element[]} stretches those so far */
  async note(elapsed, side, way, stretches) {
    this.#offer(stretches);
    const startedAt = Math.round(Date.now() - elapsed);
    this.entry ??= newId();
    await this.#keep({
      id: this.entry,
      startedAt,
      offset: -new Date(startedAt).getTimezoneOffset(),
      seconds: Math.round(elapsed / 1000),
      area: this.#root.dataset.plan,
      side,
      way,
      helped: null,
      note: "",
      by: "guide",
    });
  }

  /** Add what was tapped later: `{helped}` or `{side}`. */
  async complete(answer) {
    const kept = this.entry && (await get("cramps", this.entry));
    if (kept) await this.#keep({ ...kept, ...answer });
  }

  async takeOut() {
    if (this.entry) await remove("cramps", this.entry);
    this.entry = null;
    this.#say("unnoted");
    await learn();
  }

  async #keep(cramp) {
    try {
      await put("cramps", cramp);
      this.#say("noted");
      await learn();
    } catch {
      // A full phone must not stand between the person and the next step.
      this.#say("unnoted");
    }
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
