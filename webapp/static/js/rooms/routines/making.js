/** A routine that is being made: what is right of it is kept at once, and the page says so where it is not. */

import { encode } from "../../core/routine.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { readdress } from "./addressed.js";
import { Editor } from "./editor.js";
import { sayWhetherKept } from "./unkept.js";
import { partOf, viewOf } from "./view.js";

export class Making {
  #root;
  #current;
  #notice;
  #editor;

  /**
   * @param {HTMLElement} root
   * @param {import("./stretches.js").Stretches} stretches
   * @param {import("./current.js").Current} current
   * @param {ReturnType<typeof import("../../ui/notice.js").noticeOf>} notice
   */
  constructor(root, stretches, current, notice) {
    this.#root = root;
    this.#current = current;
    this.#notice = notice;
    this.#editor = new Editor(partOf(root, "edit"), {
      stretches,
      notice,
      list: find(root, "[data-list]", HTMLElement),
      changed: (routine) => this.#save(routine),
    });
  }

  /** Begin with the routine on screen. @param {import("./stretches.js").Stretch} [adding]  to be put at its end */
  open(adding) {
    const { routine } = this.#current;
    this.#editor.open(routine);
    if (!adding) return;
    // A reload adds it no second time.
    readdress(routine.id ? `#edit=${routine.id}` : "#new");
    if (this.#editor.add(adding.usual.stretch)) this.#notice.say(say("added", { name: adding.name }));
  }

  /** Whoever takes all of it out, and goes on or back, means to have none. */
  get isEmptied() {
    return Boolean(
      viewOf(this.#root) === "edit" && this.#current.routine.id && !this.#editor.routine.steps.length,
    );
  }

  /** @returns the address under which it can be looked at */
  async finish() {
    const { routine } = this.#editor;
    if (routine.steps.length && !(await this.#current.isKept())) await this.#save(routine);
    const { id } = this.#current.routine;
    return id ? `#play=${id}` : routine.steps.length ? `#r=${encode(routine)}` : "#own";
  }

  /** What could not be kept is tried again; else what another tab has made of it since counts. */
  async catchUp() {
    if (this.#current.isUnsaved) return this.#save(this.#editor.routine);
    sayWhetherKept(this.#root, this.#current);
    const newer = await this.#current.newer();
    if (!newer) return;
    this.#current.take(newer);
    this.#editor.open(newer);
  }

  /** @param {import("../../core/routine.js").Routine} routine */
  async #save(routine) {
    await this.#current.save(routine);
    await sayWhetherKept(this.#root, this.#current);
  }
}
