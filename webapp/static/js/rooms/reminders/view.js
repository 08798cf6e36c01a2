/** What the card says of the reminders as they are: the switch, the ways that are active, and what is in the way. */

import { dayOf, hereAt } from "../../core/moment.js";
import { remindersOf } from "../../core/times.js";
import { isPermitted, obstacle } from "../../push/subscription.js";
import { date } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { healthWords, previewWords } from "./health.js";
import { showProblem } from "./problems.js";

/** Here no tap can change that nothing comes by itself: a switch would be a lie. */
const HOPELESS = ["insecure", "install", "unsupported"];

/**
 * @param {HTMLElement} root
 * @param {object} mine as `device` gives it
 * @param {{known: object | null, held: {time: number}[], problem: string | null}} now what the server has stored, what
 *   is put off, and why the last tap did not work
 */
export function showState(root, mine, { known, held, problem }) {
  const find = (selector) => root.querySelector(selector);
  const hindrance = obstacle();
  // What the browser really has, whatever was wished.
  const on = mine.on && isPermitted();
  const opened = !on && (mine.opened ?? mine.wanted);
  find("[data-reminders-switch]").setAttribute("aria-checked", String(on));
  find("[data-switch-line]").hidden = HOPELESS.includes(hindrance);
  find("[data-when-on]").hidden = !on;
  find("[data-when-off]").hidden = on;
  find("[name=opened]").checked = opened;
  showWays(root, { push: on, calendar: mine.calendarAt, opened, none: !on && !mine.calendarAt && !opened });
  const lasting = HOPELESS.includes(hindrance) || mine.wanted ? (hindrance ?? mine.lost) : null;
  showProblem(root, problem ?? (on ? null : lasting));
  find("[data-preview]").textContent = previewWords(remindersOf(mine.wishes));
  const ahead = held.filter(({ time }) => time > Date.now());
  find("[data-health]").textContent = on ? healthWords(known, ahead) : "";
  find("[data-health]").hidden = !on;
}

function showWays(root, ways) {
  for (const line of root.querySelectorAll("[data-way]")) line.hidden = !ways[line.dataset.way];
  const line = root.querySelector("[data-way=calendar]");
  const made = ways.calendar && date(dayOf(hereAt(ways.calendar)), { day: "numeric", month: "long" });
  if (made) line.textContent = say("calendar-from", { date: made });
}
