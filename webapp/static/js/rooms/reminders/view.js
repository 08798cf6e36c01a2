/** What the card says of the reminders as they are: the switch, the ways that are active, and what is in the way. */

import { dayOf, hereAt } from "../../core/moment.js";
import { isPermitted, obstacle } from "../../push/subscription.js";
import { find } from "../../ui/find.js";
import { date } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { healthWords, previewWords } from "./health.js";
import { showProblem } from "./problems.js";

/** Here no tap can change that nothing comes by itself: a switch would be a lie. */
const HOPELESS = ["insecure", "install", "unsupported"];

/**
 * @param {HTMLElement} root
 * @param {import("../../records/device.js").Device} mine
 * @param {{kept: boolean, left: boolean, known: import("../../records/api.js").Stored | null, held: {time: number}[],
 *   problem: string | null}} now whether the record outlives the page, whether reminders come that it does not know of,
 *   what the server has stored, what is put off, and why the last tap did not work
 */
export function showState(root, mine, { kept, left, known, held, problem }) {
  /** @param {string} selector */
  const part = (selector) => find(root, selector, HTMLElement);
  const hindrance = obstacle();
  const hopeless = !kept || HOPELESS.includes(hindrance ?? "");
  // What the browser really has, whatever was wished.
  const on = mine.on && isPermitted();
  const opened = !on && (mine.opened ?? mine.wanted);
  part("[data-reminders-switch]").setAttribute("aria-checked", String(on || left));
  part("[data-switch-line]").hidden = hopeless && !left;
  part("[data-when-on]").hidden = !on;
  part("[data-when-off]").hidden = on || !kept;
  find(root, "[name=opened]", HTMLInputElement).checked = opened;
  const calendar = Boolean(mine.calendarAt);
  showChannels(root, { push: on || left, calendar, opened, none: !on && !left && !calendar && !opened });
  if (mine.calendarAt)
    part("[data-way=calendar]").textContent = say("calendar-from", { date: dayWords(mine.calendarAt) });
  const lasting = hopeless || mine.wanted ? (hindrance ?? mine.lost ?? null) : null;
  showProblem(root, problem ?? (on ? null : lasting));
  part("[data-preview]").textContent = previewWords(mine.wishes);
  const ahead = held.filter(({ time }) => time > Date.now());
  part("[data-health]").textContent = on ? healthWords(known, ahead) : "";
  part("[data-health]").hidden = !on;
}

/** @param {HTMLElement} root @param {Record<string, boolean>} channels whether each of them is active */
function showChannels(root, channels) {
  /** @type {NodeListOf<HTMLElement>} */
  const lines = root.querySelectorAll("[data-way]");
  for (const line of lines) line.hidden = !channels[line.dataset.way ?? ""];
}

/** @param {number} at ms */
const dayWords = (at) => date(dayOf(hereAt(at)), { day: "numeric", month: "long" });
