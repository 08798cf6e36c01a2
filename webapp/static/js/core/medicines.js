/** Medicines and supplements that a person says they take. Nothing is concluded from them. Pure. */
import { DIARY_MEDICINE_MOST_DATES, DIARY_MEDICINE_NAME_MOST_SIGNS, DIARY_NOTE_MOST_SIGNS } from "limits";

/**
 * @typedef {"start" | "stop" | "change"} Turn  what happened to it that day
 * @typedef {{on: string, turn: Turn}} MedicineEvent  `on`: a date, "2026-11-25"
 * @typedef {{id: string, name: string, known: string | null, events: MedicineEvent[], note: string, changedAt: number}} Medicine
 *   `name` as the person says it; `known`: the entry of Learn's list of causes that it is, by its id in content/medicines
 *   or, for those that stand only there, in content/causes; null for all that have no known link to cramp
 *
 * @typedef {MedicineEvent & {field: string}} SaidDate  `field`: its name in the form; `on` is empty when nothing was typed
 * @typedef {{name: string, known: string | null, dates: SaidDate[], note: string}} Said
 * @typedef {"name-missing" | "name-long" | "day-missing" | "day-future" | "long"} Problem
 */

const EARLIEST = "1900-01-01";
const WORD = /[\p{L}\d]{3,}/gu;
const LETTER = /\p{L}/u;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** One that still has no name. @param {string} id @returns {Medicine} */
export const newMedicine = (id) => ({ id, name: "", known: null, events: [], note: "", changedAt: 0 });

/** What was last said to have happened by a date, or undefined. @param {Medicine} medicine @param {string} by */
export const lastTurn = ({ events }, by) => byDate(events).findLast(({ on }) => on <= by);

/** Whether it is taken on a date, as far as was said. @param {Medicine} medicine @param {string} on */
export const isTaken = (medicine, on) => lastTurn(medicine, on)?.turn !== "stop";

/** Whether no further date fits into one. @param {number} count of its dates */
export const isFull = (count) => count >= DIARY_MEDICINE_MOST_DATES;

/**
 * Whether somebody says a name, maybe with more words behind it. Both are written the same way (small, no accents).
 * @param {string} said @param {string} name
 */
export const isNamed = (said, name) => said === name || said.startsWith(`${name} `);

/** The words of a name. "20" and "mg" are none. @param {string} text @returns {string[]} */
export const wordsOf = (text) => (text.match(WORD) ?? []).filter((word) => LETTER.test(word));

/**
 * What it is called once it was chosen. Of a name that was typed out, a brand perhaps, nothing is lost.
 * @param {string} said @param {string} name of what was chosen
 * @param {string[]} words by which that is found, written as `fold` writes them
 * @param {(text: string) => string} fold
 */
export function chosenName(said, name, words, fold) {
  const typed = wordsOf(fold(said));
  const last = typed.at(-1) ?? "";
  const isWhole = words.includes(last) || !words.some((word) => word.startsWith(last));
  if (!isWhole || !words.includes(typed[0]) || fold(name).startsWith(fold(said))) return name;
  if (isNamed(fold(said), fold(name))) return said;
  const both = `${said} (${name})`;
  return both.length > DIARY_MEDICINE_NAME_MOST_SIGNS ? name : both;
}

/**
 * The medicine with what a form says; and by field what is wrong with it, in one word.
 * @param {Medicine} before @param {Said} said @param {{today: string, now: number}} clock
 * @returns {{entry: Medicine, problems: Record<string, Problem>}}
 */
export function changedMedicine(before, said, { today, now }) {
  const [name, note] = [said.name.trim(), said.note.trim()];
  const dates = said.dates.filter(({ on }) => on);
  /** @type {[string, Problem | false][]} */
  const found = [
    ["name", nameProblem(name)],
    ["note", note.length > DIARY_NOTE_MOST_SIGNS && "long"],
    ...dates.map(
      ({ field, on }) => /** @type {[string, Problem | false]} */ ([field, dayProblem(on, today)]),
    ),
  ];
  const events = byDate(dates).map(({ on, turn }) => ({ on, turn }));
  return {
    entry: { ...before, name, known: said.known, events: once(events), note, changedAt: now },
    problems: Object.fromEntries(/** @type {[string, Problem][]} */ (found.filter(([, problem]) => problem))),
  };
}

/** @param {string} name @returns {Problem | false} */
const nameProblem = (name) =>
  name === "" ? "name-missing" : name.length > DIARY_MEDICINE_NAME_MOST_SIGNS && "name-long";

/** @param {string} on @param {string} today @returns {Problem | false} */
function dayProblem(on, today) {
  // A year typed with two digits is one of the first century.
  if (!DATE.test(on) || on < EARLIEST) return "day-missing";
  return on > today && "day-future";
}

/** Those of one day stay as they were said. @template {MedicineEvent} Event @param {Event[]} events */
const byDate = (events) =>
  events.toSorted((one, other) => Number(one.on > other.on) - Number(one.on < other.on));

/** @param {MedicineEvent[]} events */
const once = (events) =>
  events.filter(({ on, turn }, place) => events.findIndex((e) => e.on === on && e.turn === turn) === place);
