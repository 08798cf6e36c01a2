/** What is wished of the reminders: shown in the form, within a doctor's limit, and kept. */

import { USUAL } from "../../core/times.js";
import { respectLimit } from "../../push/limit.js";
import { device, keep } from "../../records/device.js";
import { find } from "../../ui/find.js";
import { PreferencesForm } from "./form.js";

export class Wishes {
  #form;
  #limited;
  /**
   * What was wished and is not kept, perhaps because it could not be: it goes with the next wish.
   * @type {Partial<import("../../core/times.js").ReminderPreferences>}
   */
  #unkept = {};

  /** @param {HTMLElement} root @param {() => void} changed  there is something to keep */
  constructor(root, changed) {
    this.#limited = find(root, "[data-limited]", HTMLElement);
    this.#form = new PreferencesForm(root, (wishes) => {
      this.#unkept = { ...this.#unkept, ...wishes };
      changed();
    });
  }

  async show() {
    this.#form.show({ ...(await device()).wishes, ...this.#unkept });
  }

  /** Where none could be read. What is changed in it is kept as such, whatever else was chosen. */
  showUsual() {
    this.#form.show(USUAL);
  }

  /** Another tab may have changed them. */
  async follow() {
    this.#form.follow({ ...(await device()).wishes, ...this.#unkept });
  }

  async respectLimit() {
    const limited = await respectLimit();
    this.#limited.hidden = !limited;
    this.#form.limit(limited);
  }

  async keep() {
    const unkept = this.#unkept;
    await keep((mine) => ({ wishes: { ...mine.wishes, ...unkept } }));
    // There is another wish by now, which brings these along.
    if (this.#unkept !== unkept) return;
    this.#unkept = {};
    this.#form.kept();
  }
}
