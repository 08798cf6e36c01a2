/** Did it help me? What is compared now, what was, and the form that begins it: one at a time. */
import { dayOf, hereAt } from "../../core/moment.js";
import { countsOf, lastDayOf, standingOf } from "../../core/trials.js";
import { amend, put, remove } from "../../records/database.js";
import { arrange } from "../../ui/arrange.js";
import { find } from "../../ui/find.js";
import { joined } from "../../ui/joined.js";
import { say } from "../../ui/words.js";
import { trialFormOf } from "./trial-form.js";
import { showTrial, standingWords } from "./trial-item.js";

/**
 * @typedef {import("../../core/trials.js").Trial} Trial
 * @typedef {typeof import("../../records/bring-back.js")} Back
 * @typedef {{copy: import("../../ui/find.js").Copy, bringBack: Back["bringBack"], takeBack: Back["takeBack"],
 *   change: ReturnType<typeof import("../../ui/changes.js").changesOf>}} Help  what the room has for it
 */

const STORE = "trials";

// For the doctor's sheet, which comes as late.
export { countsOf, lastDayOf };

/** @param {HTMLElement} root @param {HTMLElement} tonight @param {Help} help */
export function trialsViewOf(root, tonight, { copy, bringBack, takeBack, change }) {
  const list = find(root, "[data-list]", HTMLElement);
  const form = find(root, "[data-begin]", HTMLFormElement);
  const nameOf = trialFormOf(form, begin);
  /** @type {Map<string, HTMLElement>} */
  const elements = new Map();
  /** @type {Trial[]} */
  let known = [];

  /** What the notice says of it. @param {string} sentence @param {Trial} trial */
  const telling = (sentence, trial) => ({
    said: say(sentence, { what: nameOf(trial), part: say(`trial-first-${trial.first}`) }),
    focus: "undo",
    whenBack: () => find(root, "summary", HTMLElement).focus(),
  });

  /** @param {Trial} trial */
  function begin(trial) {
    return change(
      () => put(STORE, trial),
      () => takeBack(STORE, trial),
      telling("trial-begun", trial),
    );
  }

  /** @param {Trial} trial */
  function stop(trial, now = hereAt()) {
    const ended = { ...trial, ended: dayOf(now), changedAt: now.at };
    change(
      () => amend(STORE, trial, ended),
      () => amend(STORE, ended, trial),
      telling("trial-ended", trial),
    );
  }

  /** @param {Trial} trial */
  function drop(trial) {
    change(
      () => remove(STORE, trial.id),
      () => bringBack(STORE, trial),
      telling("trial-removed", trial),
    );
  }

  /** @param {string} id */
  function elementOf(id) {
    const element = elements.get(id) ?? copy("trial", HTMLLIElement);
    if (elements.has(id)) return element;
    elements.set(id, element);
    for (const [name, act] of /** @type {const} */ ([
      ["stop", stop],
      ["remove", drop],
    ]))
      find(element, `[data-${name}]`, HTMLElement).addEventListener("click", () => {
        for (const trial of known) if (trial.id === id) act(trial);
      });
    return element;
  }

  /** @param {Trial[]} trials @param {import("../../core/cramps.js").Cramp[]} cramps @param {import("../../core/nights.js").Night[]} nights */
  return (trials, cramps, nights, now = hereAt()) => {
    // Of those of one evening the later is the one that runs.
    known = trials.toSorted(
      (one, other) => Date.parse(other.from) - Date.parse(one.from) || other.changedAt - one.changedAt,
    );
    const shown = known.map((trial) => ({
      ...{ trial, name: nameOf(trial), standing: standingOf(trial, now) },
      counts: countsOf(trial, cramps, nights, now),
    }));
    const running = shown.find(({ standing }) => standing.state !== "over");
    form.hidden = Boolean(running);
    tonight.hidden = !running;
    if (running)
      find(tonight, "a", HTMLElement).textContent = joined(
        standingWords(running.trial, running.standing),
        running.name,
      );
    find(root, "[data-caveat]", HTMLElement).hidden = shown.every((each) => each.standing.state !== "over");
    for (const { trial, ...about } of shown) showTrial(elementOf(trial.id), trial, about);
    arrange(
      list,
      known.map(({ id }) => elementOf(id)),
    );
  };
}
