/** How the reminders of this phone fare, put right with the server and shown. */

import { repair } from "../../push/repair.js";
import { isReached } from "../../push/subscription.js";
import { isKept } from "../../records/database.js";
import { device } from "../../records/device.js";
import { allNotBefore } from "../../records/not-before.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { showState } from "./view.js";

export class State {
  #root;
  #line;
  /** What the server has stored. @type {import("../../records/api.js").Stored | null} */
  #known = null;
  /** Why the last tap did not work; a name of the page's problems. @type {string | null} */
  problem = null;

  /** @param {HTMLElement} root @param {import("./line.js").Line} line */
  constructor(root, line) {
    this.#root = root;
    this.#line = line;
  }

  async show() {
    const [mine, kept, held] = await Promise.all([device(), isKept(), allNotBefore()]);
    // From the time when this browser still kept something: then they can be switched off at least.
    const left = !kept && (await isReached());
    showState(this.#root, mine, { kept, left, known: this.#known, held, problem: this.problem });
    sayWhetherKept(this.#root);
  }

  async repair() {
    this.#known = await repair();
    if (this.#known) this.problem = null;
    await this.show();
    const { wanted, toldAt } = await device();
    if (this.#line.name === "off-later" || (!wanted && toldAt)) await this.say();
    // It has heard of the wish by now.
    if (this.#line.name === "kept-later" && this.#known) this.#line.say("kept");
  }

  /** "On", "off", or that the server has yet to hear that it is off. */
  async say() {
    if (!(await isKept())) return this.#line.say(this.problem ? "" : "off-here");
    const { on, wanted, toldAt } = await device();
    this.#line.say(on ? "on" : wanted ? "" : toldAt ? "off-later" : "off");
  }
}
