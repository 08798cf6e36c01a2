/** What the pages of one's own routines say, out of the words that the page brought along. */

import { duration } from "../../core/routine.js";
import { read } from "../../records/preferences.js";

const language = document.documentElement.lang;
const unit = (name) => new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" });
const seconds = unit("second");
const minutes = unit("minute");

export class Words {
  #words;

  /** @param {HTMLElement} root holds one `[data-words]` with a `data-say-…` for each of them */
  constructor(root) {
    this.#words = root.querySelector("[data-words]");
  }

  /** A sentence with its gaps filled: `say("place", { n: 1 })`. */
  say(key, values = {}) {
    return this.#words.getAttribute(`data-say-${key}`).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /** `5 min 20 sec`; minutes alone when no seconds are left over. */
  time(total) {
    const parts = [
      total >= 60 ? minutes.format(Math.floor(total / 60)) : "",
      total % 60 ? seconds.format(total % 60) : "",
    ];
    return parts.filter(Boolean).join(" ") || seconds.format(0);
  }

  /** How one stretch is done: `3 × 30 sec · one side · 10 sec rest`. */
  timing({ hold, rest, rounds, sides }) {
    const between = sides === "both" ? "change" : rounds > 1 && rest > 0 ? "rest" : null;
    const parts = [`${rounds} × ${seconds.format(hold)}`, this.say(`sides-${sides}`)];
    if (between) parts.push(this.say(between, { time: seconds.format(rest) }));
    return parts.join(" · ");
  }

  /** How long all of it takes, and of how much it is made. */
  total(steps) {
    const count = steps.length === 1 ? this.say("one-stretch") : this.say("stretches", { n: steps.length });
    return `${this.time(duration(steps))} · ${count}`;
  }

  /** With which of this person's answers a stretch does not go; empty when there is none. */
  unfit({ notWith }) {
    const own = (read("conditions") ?? "").split(" ");
    const names = notWith.filter((condition) => own.includes(condition));
    const conditions = names.map((name) => this.say(`condition-${name}`)).join("; ");
    return conditions && this.say("unfit", { conditions });
  }
}
