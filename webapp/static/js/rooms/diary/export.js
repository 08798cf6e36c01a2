import { rowOf } from "../../core/cramp-table.js";
import { toCsv } from "../../core/csv.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { toStored } from "../../records/stored.js";
import { saveFile } from "../../ui/file.js";
import { cellSeparator } from "../../ui/locale.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */

const SCHEMA = 1;

/**
 * Saves the diary for other programs, as it is kept.
 * @param {Cramp[]} entries @param {import("../../core/nights.js").Night[]} nights
 * @param {{medicines: import("../../core/medicines.js").Medicine[], trials: import("../../core/trials.js").Trial[]}} others
 */
export function exportJson(entries, nights, others, now = Date.now()) {
  const whole = {
    app: "uncramp",
    schema: SCHEMA,
    exported_at: new Date(now).toISOString(),
    cramps: oldestFirst(entries).map((entry) => toStored("cramps", entry)),
    nights: oldestFirst(nights),
    ...others,
  };
  save("json", "application/json", JSON.stringify(whole, null, 2), now);
}

/**
 * Saves the diary as a table in the words of the page.
 * @param {Cramp[]} entries @param {import("./words.js").Words} words
 */
export function exportCsv(entries, words, now = Date.now()) {
  const rows = oldestFirst(entries).map((entry) => rowOf(entry, words));
  save("csv", "text/csv;charset=utf-8", toCsv([words.columns(), ...rows], cellSeparator()), now);
}

/** @template {import("../../core/moment.js").Moment} Entry @param {Entry[]} entries */
const oldestFirst = (entries) => entries.toSorted((one, other) => one.at - other.at);

/** @param {string} extension @param {string} type @param {string} text @param {number} now */
const save = (extension, type, text, now) =>
  saveFile(`uncramp-diary-${dayOf(hereAt(now))}.${extension}`, type, text);
