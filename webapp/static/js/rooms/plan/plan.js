/** The plan's page: begin, pause, go on, stop, and how the weeks go. */

import { standingOf, WEEK, weeksOf } from "../../core/evenings.js";
import { hereAt } from "../../core/moment.js";
import { painByWeek } from "../../core/pain.js";
import { begun, paused, resumed } from "../../core/plan.js";
import { bringBack, putBack } from "../../records/bring-back.js";
import { all, get, put, remove, update, watch, whyUnkept } from "../../records/database.js";
import { find } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { showPain } from "./pain-weeks.js";
import { showWeeks } from "./weeks.js";
import { eveningsWords, weekWords } from "./words.js";

const DAY = 24 * 60 * 60 * 1000;
/** What takes something away says so, and can be undone. */
const TELLING = ["again", "stop"];

/** @param {HTMLElement} root */
export function start(root) {
  const shown = new PlanPage(root).show();
  return shown.catch((error) => console.warn("the plan was not read:", error));
}

class PlanPage {
  #root;
  #id;
  #weeks;
  /** @type {import("../../core/plan.js").Plan | undefined} */
  #plan;
  #notice;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#id = root.dataset.plan ?? "";
    this.#weeks = Number(root.dataset.weeks);
    this.#notice = noticeOf(this.#find("[data-notice]"), () => this.#find("[data-week]").focus());
    root.addEventListener("click", ({ target }) => {
      /** @type {HTMLButtonElement | null} */
      const button = target instanceof Element ? target.closest("button[data-act][data-when]") : null;
      if (button) this.#tap(button);
    });
    watch((store) => ["plans", "sessions"].includes(store) && this.show());
    // The page may lie open from one evening to the next.
    document.addEventListener("visibilitychange", () => document.hidden || this.show());
  }

  async show() {
    sayWhetherKept(this.#root);
    this.#plan = await get("plans", this.#id);
    const sessions = await all("sessions");
    const moment = hereAt();
    const standing = this.#plan && standingOf(this.#plan, sessions, moment, this.#weeks);
    /** @type {NodeListOf<HTMLElement>} */
    const parts = this.#root.querySelectorAll("[data-when]");
    for (const part of parts)
      part.hidden = !part.dataset.when?.split(" ").includes(standing?.state ?? "none");
    this.#say("[data-week]", standing ? weekWords(standing, this.#weeks) : say("about-plan"));
    this.#say("[data-done]", standing ? eveningsWords(standing) : "");
    const weeks = this.#plan && weeksOf(this.#plan, sessions, moment, this.#weeks);
    showWeeks(
      this.#find("[data-weeks-done]"),
      weeks ?? [],
      standing?.state === "ended" ? 0 : (standing?.week ?? 0),
    );
    // Without a plan the last six weeks are as good as any.
    const since =
      this.#plan ?? begun(this.#id, { ...moment, at: moment.at - (this.#weeks * WEEK - 1) * DAY });
    const pain = this.#find("[data-pain]");
    pain.hidden = !showPain(pain, painByWeek(since, sessions, this.#weeks)) && !this.#plan;
  }

  /** @param {HTMLButtonElement} button */
  async #tap(button) {
    const { act = "" } = button.dataset;
    const did = TELLING.includes(act) ? say(`did-${act}`) : "";
    const before = this.#plan;
    const anew = begun(this.#id, hereAt());
    /** @param {typeof paused} how */
    const change = (how) => update("plans", this.#id, (plan) => plan && how(plan, hereAt()));
    /** @type {Record<string, () => Promise<unknown>>} */
    const changes = {
      // Not in place of one that this page could not read when it was opened.
      begin: () => update("plans", this.#id, (plan) => (plan ? undefined : anew)),
      again: () => put("plans", anew),
      pause: () => change(paused),
      resume: () => change(resumed),
      stop: () => remove("plans", this.#id),
    };
    const kept = await this.#keep(changes[act]);
    // What takes something away says so, and can be undone.
    if (!kept || !did || !before) return;
    const back = () => (act === "stop" ? bringBack("plans", before) : putBack("plans", [before], [anew]));
    this.#notice.say(did, { undo: () => this.#keep(back) });
  }

  /**
   * @param {() => Promise<unknown>} change
   * @returns {Promise<boolean>} whether it could be kept; if not, the page has said so
   */
  async #keep(change) {
    try {
      await change();
    } catch (error) {
      this.#notice.say(say(whyUnkept(error)));
      return false;
    }
    this.#notice.close();
    await this.show();
    // The button that was tapped may be gone: who listens goes on from the heading.
    this.#find("[data-week]").focus();
    return true;
  }

  /** @param {string} selector @param {string} words */
  #say(selector, words) {
    const element = this.#find(selector);
    if (element.textContent !== words) element.textContent = words;
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#root, selector, HTMLElement);
  }
}
