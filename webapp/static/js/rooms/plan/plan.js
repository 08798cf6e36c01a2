/** The plan's page: begin, pause, go on, stop, and how the weeks go. */

import { standingOf, WEEK } from "../../core/evenings.js";
import { hereAt } from "../../core/moment.js";
import { painByWeek } from "../../core/pain.js";
import { begun, paused, resumed } from "../../core/plan.js";
import { all, get, isKept, put, remove, update, watch } from "../../records/database.js";
import { say } from "../../ui/words.js";
import { drawEvenings } from "./dots.js";
import { showPain } from "./pain-weeks.js";
import { eveningsWords, weekWords } from "./words.js";

const DAY = 24 * 60 * 60 * 1000;
/** What takes something away says so, and can be undone. */
const TELLING = ["again", "stop"];
const NONE = { state: "none", passed: 0, evenings: [], done: 0, of: 0 };

export function start(root) {
  return new PlanPage(root).show();
}

class PlanPage {
  #root;
  #id;
  #weeks;
  #plan;
  #before = null;

  constructor(root) {
    this.#root = root;
    this.#id = root.dataset.plan;
    this.#weeks = Number(root.dataset.weeks);
    root.addEventListener("click", (event) => this.#tap(event.target.closest("button[data-act]")));
    watch((store) => ["plans", "sessions"].includes(store) && this.show());
    // The page may lie open from one evening to the next.
    document.addEventListener("visibilitychange", () => document.hidden || this.show());
  }

  async show() {
    this.#plan = await get("plans", this.#id);
    const sessions = await all("sessions");
    const moment = hereAt();
    const standing = this.#plan ? standingOf(this.#plan, sessions, moment, this.#weeks) : NONE;
    for (const part of this.#root.querySelectorAll("[data-when]"))
      part.hidden = !part.dataset.when.split(" ").includes(standing.state);
    this.#say("[data-week]", this.#plan ? weekWords(standing, this.#weeks) : say("about-plan"));
    this.#say("[data-done]", this.#plan ? eveningsWords(standing) : "");
    this.#fillWeeks(standing.passed);
    drawEvenings(this.#find("[data-dots]"), standing.evenings);
    this.#find("[data-paused-note]").hidden = !standing.evenings.includes("paused");
    this.#find("[data-unkept]").hidden = await isKept();
    // Without a plan the last six weeks are as good as any.
    const since =
      this.#plan ?? begun(this.#id, { ...moment, at: moment.at - (this.#weeks * WEEK - 1) * DAY });
    const pain = this.#find("[data-pain]");
    pain.hidden = !showPain(pain, painByWeek(since, sessions, this.#weeks)) && !this.#plan;
  }

  async #tap(button) {
    if (!button) return;
    const { act } = button.dataset;
    const did = TELLING.includes(act) ? say(`did-${act}`) : "";
    const before = this.#plan;
    const begin = () => put("plans", begun(this.#id, hereAt()));
    const change = (how) => update("plans", this.#id, (plan) => plan && how(plan, hereAt()));
    try {
      await {
        begin,
        again: begin,
        pause: () => change(paused),
        resume: () => change(resumed),
        stop: () => remove("plans", this.#id),
        undo: () => put("plans", this.#before),
      }[act]();
    } catch {
      return this.#say("[data-said]", say("full"));
    }
    this.#before = did ? before : null;
    this.#say("[data-said]", did);
    this.#find("[data-act=undo]").hidden = !did;
    await this.show();
    // The button that was tapped may be gone: who listens goes on from the heading.
    this.#find("[data-week]").focus();
  }

  #fillWeeks(passed) {
    const bars = Array.from({ length: this.#weeks }, (_, index) => {
      const bar = document.createElement("span");
      bar.style.setProperty("--done", Math.min(1, Math.max(0, passed / WEEK - index)));
      return bar;
    });
    this.#find("[data-bar]").replaceChildren(...bars);
  }

  #say(selector, words) {
    const element = this.#find(selector);
    if (element.textContent !== words) element.textContent = words;
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }
}
