import { toCsv } from "../../core/csv.js";
import { dayOf, hereAt, wallClock } from "../../core/moment.js";
import { saveFile } from "../../ui/file.js";
import { cellSeparator } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */

const SCHEMA = 1;

/**
 * Saves every drink for other programs, as it is kept.
 * @param {Drink[]} drinks @param {import("../../records/water-settings.js").WaterSettings} settings
 */
export function exportJson(drinks, settings, now = Date.now()) {
  const whole = {
    app: "uncramp",
    schema: SCHEMA,
    exported_at: new Date(now).toISOString(),
    drinks: oldestFirst(drinks),
    water: settings,
  };
  saveFile(nameOf("json", now), "application/json", JSON.stringify(whole, null, 2));
}

/**
 * Saves every drink as a table in the words of the page.
 * @param {Drink[]} drinks @param {import("./words.js").Words} words
 */
export function exportCsv(drinks, words, now = Date.now()) {
  const rows = oldestFirst(drinks).map((drink) => [
    ...wallClock(drink).split("T"),
    drink.ml,
    words.drink(drink.drink),
    say(drink.counts ? "counts" : "not-counted"),
  ]);
  saveFile(nameOf("csv", now), "text/csv;charset=utf-8", toCsv([words.columns(), ...rows], cellSeparator()));
}

/** @param {string} extension @param {number} now */
const nameOf = (extension, now) => `uncramp-water-${dayOf(hereAt(now))}.${extension}`;

/** @param {Drink[]} drinks */
const oldestFirst = (drinks) => drinks.toSorted((one, other) => one.at - other.at);
