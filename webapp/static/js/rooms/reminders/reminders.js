/** The reminders of this phone: the switch, the wishes, and how they fare. */

import { firstOfNextDay } from "../../core/due.js";
import { remindersOf, USUAL } from "../../core/times.js";
import { respectLimit } from "../../push/limit.js";
import { hearOfOff } from "../../push/off-while-away.js";
import { repair } from "../../push/repair.js";
import { isReached } from "../../push/subscription.js";
import { renew, switchOff, switchOn } from "../../push/switch.js";
import { answered } from "../../records/answered.js";
import { askForTest, Refusal } from "../../records/api.js";
import { isKept, watch, whyUnkept } from "../../records/database.js";
import { device, keep } from "../../records/device.js";
import { allNotBefore, putOff } from "../../records/not-before.js";
import { find } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { say } from "../../ui/words.js";
import { saveCalendar } from "./calendar-file.js";
import { PreferencesForm } from "./form.js";
import { showProblem } from "./problems.js";
import { showState } from "./view.js";

/**
 * @typedef {Partial<import("../../core/times.js").ReminderPreferences>} Wishes
 *
 * @param {HTMLElement} root
 */
export function start(root) {
  return new Reminders(root).begin();
}

class Reminders {
  #root;
  #form;
  /** What the server has stored. @type {import("../../records/api.js").Stored | null} */
  #known = null;
  #sentNotBefore = "[]";
  /** Why the last tap did not work; a name of the page's problems. @type {string | null} */
  #problem = null;
  /** What was wished and is not kept, perhaps because it could not be: it goes with the next wish. @type {Wishes} */
  #unkept = {};
  /** Which sentence about the reminders stands; empty for none. */
  #line = "";
  /** What a tap on the switch, or a new wish, waits for: one after the other. @type {Promise<unknown>} */
  #queue = Promise.resolve();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#form = new PreferencesForm(root, (wishes) => {
      this.#unkept = { ...this.#unkept, ...wishes };
      this.#do(() => this.#prefer());
    });
    this.#on("[data-reminders-switch]", (button) => {
      const wanted = button.getAttribute("aria-checked") !== "true";
      this.#say("working");
      return wanted ? switchOn() : switchOff();
    });
    this.#on("[data-reminders-test]", () => this.#test());
    this.#on("[data-pause]", () => this.#pause());
    this.#on("[data-ics]", () => this.#calendar());
    const opened = find(root, "[name=opened]", HTMLInputElement);
    opened.addEventListener("change", () => this.#do(() => keep({ opened: opened.checked })));
  }

  async begin() {
    navigator.clearAppBadge?.().catch(() => {});
    sayWhetherKept(this.#root);
    await this.#begin().catch(async (error) => {
      console.warn("the reminders were not read:", error);
      // What is changed in it is kept as such, whatever else was chosen.
      this.#form.show(USUAL);
      // What comes all the same, the browser knows.
      this.#find("[data-reminders-switch]").setAttribute("aria-checked", String(await isReached()));
      // Not awaited: it listens, and says of each tap that it was not kept.
      answered().then(() => this.#begin());
    });
  }

  async #begin() {
    await this.#respectLimit();
    this.#form.show({ ...(await device()).wishes, ...this.#unkept });
    await this.#show();
    watch((store) => this.#hear(store));
    // It listens: what was tapped until now need not wait for the server.
    this.#settle().catch((error) => console.error("reminders were not put right:", error));
  }

  async #settle() {
    await this.#repair();
    document.addEventListener("visibilitychange", () => document.hidden || this.#do(() => this.#repair()));
    // What could not be told, the server hears of now.
    addEventListener("online", () => this.#do(() => this.#repair()));
  }

  /** @param {import("../../records/stores.js").Store} store */
  async #hear(store) {
    if (store === "devices") {
      await hearOfOff();
      const { wishes } = await device();
      this.#form.follow({ ...wishes, ...this.#unkept });
      await this.#show();
      // The worker or another tab may have put something off, and the next time is the server's to say.
      const sent = JSON.stringify((await allNotBefore()).filter(({ sent }) => sent));
      if (sent !== this.#sentNotBefore) this.#do(() => this.#repair());
      this.#sentNotBefore = sent;
    }
    if (store === "settings") await this.#respectLimit();
  }

  async #repair() {
    this.#known = await repair();
    if (this.#known) this.#problem = null;
    await this.#show();
    const { wanted, toldAt } = await device();
    if (this.#line === "off-later" || (!wanted && toldAt)) await this.#sayState();
    // It has heard of the wish by now.
    if (this.#line === "kept-later" && this.#known) this.#say("kept");
  }

  async #prefer() {
    const unkept = this.#unkept;
    await keep((mine) => ({ wishes: { ...mine.wishes, ...unkept } }));
    // Else there is another wish by now, which brings these along.
    if (this.#unkept === unkept) {
      this.#unkept = {};
      this.#form.kept();
    }
    await this.#show();
    if (!(await isKept())) return this.#say("unkept");
    const problem = (await device()).on ? await renew() : null;
    if (problem === "offline" || problem === "unreachable") this.#say("kept-later");
    else this.#say(problem ? "" : "kept");
    await this.#repair();
  }

  async #test() {
    try {
      await askForTest(await device());
      this.#say("tested");
    } catch (error) {
      if (error instanceof Refusal && error.status === 429) this.#say("too-soon");
      else if (error instanceof Refusal) await this.#repair();
      else return navigator.onLine ? "unreachable" : "offline";
    }
    return null;
  }

  async #pause() {
    const { wishes } = await device();
    const reminders = remindersOf(wishes);
    for (const kind of new Set(reminders.map((each) => each.kind))) {
      const time = firstOfNextDay(reminders, kind, Date.now());
      if (time) await putOff(kind, time);
    }
    await this.#repair();
    return null;
  }

  async #calendar() {
    await saveCalendar((await device()).wishes);
    await keep({ calendarAt: Date.now() });
    this.#find("[data-calendar-said]").textContent = say("calendar-ready");
    return null;
  }

  async #respectLimit() {
    const limited = await respectLimit();
    this.#find("[data-limited]").hidden = !limited;
    this.#form.limit(limited);
  }

  async #show() {
    const [mine, kept, held] = await Promise.all([device(), isKept(), allNotBefore()]);
    // From the time when this browser still kept something: then they can be switched off at least.
    const left = !kept && (await isReached());
    showState(this.#root, mine, { kept, left, known: this.#known, held, problem: this.#problem });
    sayWhetherKept(this.#root);
  }

  /** "On", "off", or that the server has yet to hear that it is off. */
  async #sayState() {
    if (!(await isKept())) return this.#say(this.#problem ? "" : "off-here");
    const { on, wanted, toldAt } = await device();
    this.#say(on ? "on" : wanted ? "" : toldAt ? "off-later" : "off");
  }

  /** @param {string} selector @param {(button: HTMLElement) => Promise<string | null>} act gives what went wrong */
  #on(selector, act) {
    const button = this.#find(selector);
    button.addEventListener("click", () => {
      const isSwitch = button.role === "switch";
      // Not in the queue: the question for permission must come within the tap.
      const outcome = isSwitch ? act(button) : null;
      // Whatever it waits for: the turn of this tap tells of it.
      outcome?.catch(() => {});
      this.#do(async () => {
        this.#problem = await (outcome ?? act(button));
        if (isSwitch) await this.#sayState();
        await (isSwitch && !this.#problem ? this.#repair() : this.#show());
      });
    });
  }

  /** @param {() => unknown} work */
  #do(work) {
    this.#queue = this.#queue.then(work).catch((error) => {
      console.warn(error);
      // What the push service or the server refuses is a problem's name, and no error.
      this.#said(say(whyUnkept(error)));
      this.#problem = null;
      showProblem(this.#root, this.#problem);
    });
    return this.#queue;
  }

  /** @param {string} name of a sentence about the reminders; empty for none */
  #say(name) {
    this.#said(name && say(`reminders-${name}`));
    this.#line = name;
  }

  /** @param {string} words */
  #said(words) {
    this.#line = "";
    this.#find("[data-said]").textContent = words;
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#root, selector, HTMLElement);
  }
}
