import { isFull } from "../../core/medicines.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { describe } from "../../ui/fields.js";
import { copyOf, find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/medicines.js").Turn} Turn */

/**
 * The days on which a medicine was started, changed or stopped: a field each, and as many as are wanted.
 * @param {HTMLFormElement} form @param {import("../../core/medicines.js").Medicine} medicine
 * @returns {() => import("../../core/medicines.js").SaidDate[]} what they say now
 */
export function datesIn(form, { id, events }) {
  const list = find(form, "[data-dates]", HTMLElement);
  const kept = find(form, "[name=turns]", HTMLInputElement);
  const template = find(form, "[data-date]", HTMLTemplateElement);
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = form.querySelectorAll("[data-turn]");
  /** @type {Map<Element, {turn: Turn, input: HTMLInputElement}>} */
  const rows = new Map();
  let added = 0;

  function suit() {
    kept.value = [...rows.values()].map(({ turn }) => turn).join(" ");
    for (const [place, { input }] of [...rows.values()].entries()) input.name = `on-${place}`;
    const turns = new Set([...rows.values()].map(({ turn }) => turn));
    for (const button of buttons) {
      button.disabled = isFull(rows.size);
      // It begins again only after it has ended.
      button.hidden = button.dataset.turn === "start" && turns.has("start") && !turns.has("stop");
    }
  }

  /** @param {Turn} turn @param {string} [on] */
  function add(turn, on = "") {
    const row = copyOf(template, HTMLElement);
    const input = find(row, "input", HTMLInputElement);
    row.dataset.field = `date-${added++}`;
    for (const part of row.querySelectorAll("[data-what]")) part.textContent = say(`turn-${turn}`);
    input.value = on;
    input.max = dayOf(hereAt());
    find(row, "[data-remove]", HTMLElement).addEventListener("click", () => {
      row.remove();
      rows.delete(row);
      suit();
      const button = buttonOf(turn);
      // Another day of this kind, where no further one can be added.
      const left = [...rows.values()].findLast((each) => each.turn === turn);
      (button?.hidden ? left?.input : button)?.focus();
    });
    rows.set(row, { turn, input });
    list.append(row);
    describe(form, id);
    suit();
    return input;
  }

  /** @param {Turn} turn */
  const buttonOf = (turn) => [...buttons].find(({ dataset }) => dataset.turn === turn);

  // Taken up from what was half typed (ui/drafts.js).
  kept.addEventListener("filled", () => {
    const turns = /** @type {Turn[]} */ (kept.value.split(" ").filter(Boolean));
    rows.clear();
    list.replaceChildren();
    for (const turn of turns) add(turn);
    suit();
  });
  for (const { turn, on } of events) add(turn, on);
  if (events.length === 0) add("start");
  for (const button of buttons)
    button.addEventListener("click", () => add(/** @type {Turn} */ (button.dataset.turn)).focus());

  return () =>
    [...rows].map(([row, { turn, input }]) => ({
      field: /** @type {HTMLElement} */ (row).dataset.field ?? "",
      turn,
      // A date of which a part is typed has no value, and must not be lost without a word.
      on: input.validity.badInput ? "?" : input.value,
    }));
}
