/**
 * The diary as a table, in the words of a language. Pure.
 *
 * @typedef {import("./cramps.js").Cramp} Cramp
 * @typedef {(typeof COLUMNS)[number]} Column
 * @typedef {{area: (id: string) => string, side: (side: string | null) => string, helped: (id: string | null) => string,
 *   answer: (said?: boolean | null) => string, during: (id?: string | null) => string,
 *   triggers: (ids?: string[]) => string}} Words
 */
import { wallClock } from "./moment.js";

/** Tables of earlier builds have no column from `pain` to `sore`. */
export const COLUMNS = /** @type {const} */ ([
  ...["date", "time", "seconds", "area", "side", "helped"],
  ...["pain", "woke", "sleep", "during", "triggers", "sore", "note"],
]);

/** @param {Cramp} entry @param {Words} words @returns {(string | number | null)[]} a cell for each column */
export const rowOf = (entry, words) => [
  ...wallClock(entry).split("T"),
  entry.seconds,
  words.area(entry.area),
  words.side(entry.side),
  words.helped(entry.helped),
  entry.pain ?? null,
  words.answer(entry.woke),
  entry.sleep ?? null,
  words.during(entry.during),
  words.triggers(entry.triggers),
  words.answer(entry.sore),
  entry.note,
];
