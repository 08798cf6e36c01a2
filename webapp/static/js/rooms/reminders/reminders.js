/** The reminders of this phone: the switch, the wishes, and how they fare. */

import { hearOfOff, whenRememberedElsewhere } from "../../push/off-while-away.js";
import { isReached } from "../../push/subscription.js";
import { renew, switchOff, switchOn } from "../../push/switch.js";
import { answered } from "../../records/answered.js";
import { askForTest, Refusal } from "../../records/api.js";
import { isKept, watch } from "../../records/database.js";
import { device, keep } from "../../records/device.js";
import { allNotBefore } from "../../records/not-before.js";
import { find } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { say } from "../../ui/words.js";
import { saveCalendar } from "./calendar-file.js";
import { Line } from "./line.js";
import { pauseToday } from "./pause.js";
import { State } from "./state.js";
import { Taps } from "./taps.js";
import { Wishes } from "./wishes.js";

/** @param {HTMLElement} root */
export function start(root) {
  return new Reminders(root).begin();
}

class Reminders {
  #root;
  #line;
  #state;
  #taps;
  #wishes;
  #sentNotBefore = "[]";

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#line = new Line(this.#find("[data-said]"));
    this.#state = new State(root, this.#line);
    this.#taps = new Taps(root, this.#line, this.#state);
    this.#wishes = new Wishes(root, () => this.#taps.inTurn(() => this.#prefer()));
    this.#taps.on("[data-reminders-switch]", (button) => {
      const wanted = button.getAttribute("aria-checked") !== "true";
      this.#line.say("working");
      return wanted ? switchOn() : switchOff();
    });
    this.#taps.on("[data-reminders-test]", () => this.#test());
    this.#taps.on("[data-pause]", () => this.#pause());
    this.#taps.on("[data-ics]", () => this.#calendar());
    const opened = find(root, "[name=opened]", HTMLInputElement);
    opened.addEventListener("change", () => this.#taps.inTurn(() => keep({ opened: opened.checked })));
  }

  async begin() {
    navigator.clearAppBadge?.().catch(() => {});
    sayWhetherKept(this.#root);
    await this.#begin().catch(async (error) => {
      console.warn("the reminders were not read:", error);
      this.#wishes.showUsual();
      // What comes all the same, the browser knows.
      this.#find("[data-reminders-switch]").setAttribute("aria-checked", String(await isReached()));
      // Not awaited: it listens, and says of each tap that it was not kept.
      answered().then(() => this.#begin());
    });
  }

  async #begin() {
    await this.#wishes.respectLimit();
    await this.#wishes.show();
    await this.#state.show();
    watch((store) => this.#hear(store));
    whenRememberedElsewhere(() => this.#hear("devices"));
    // It listens: what was tapped until now need not wait for the server.
    this.#settle().catch((error) => console.error("reminders were not put right:", error));
  }

  async #settle() {
    await this.#state.repair();
    document.addEventListener("visibilitychange", () => document.hidden || this.#repair());
    // What could not be told, the server hears of now.
    addEventListener("online", () => this.#repair());
  }

  #repair() {
    this.#taps.inTurn(() => this.#state.repair());
  }

  /** @param {import("../../records/stores.js").Store} store */
  async #hear(store) {
    if (store === "devices") {
      await hearOfOff();
      await this.#wishes.follow();
      await this.#state.show();
      // The worker or another tab may have put something off, and the next time is the server's to say.
      const sent = JSON.stringify((await allNotBefore()).filter(({ sent }) => sent));
      if (sent !== this.#sentNotBefore) this.#repair();
      this.#sentNotBefore = sent;
    }
    if (store === "settings") await this.#wishes.respectLimit();
  }

  async #prefer() {
    await this.#wishes.keep();
    await this.#state.show();
    if (!(await isKept())) return this.#line.say("unkept");
    const problem = (await device()).on ? await renew() : null;
    if (problem === "offline" || problem === "unreachable") this.#line.say("kept-later");
    else this.#line.say(problem ? "" : "kept");
    await this.#state.repair();
  }

  async #test() {
    try {
      await askForTest(await device());
      this.#line.say("tested");
    } catch (error) {
      if (error instanceof Refusal && error.status === 429) this.#line.say("too-soon");
      else if (error instanceof Refusal) await this.#state.repair();
      else return navigator.onLine ? "unreachable" : "offline";
    }
    return null;
  }

  async #pause() {
    await pauseToday((await device()).wishes);
    await this.#state.repair();
    return null;
  }

  async #calendar() {
    await saveCalendar((await device()).wishes);
    await keep({ calendarAt: Date.now() });
    this.#find("[data-calendar-said]").textContent = say("calendar-ready");
    return null;
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#root, selector, HTMLElement);
  }
}
