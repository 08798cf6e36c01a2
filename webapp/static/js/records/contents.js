/** What a backup has of this phone: the store `devices` is of this phone alone. */
import { NAMES } from "../core/backup.js";

/**
 * @typedef {import("../core/backup.js").Contents} Contents
 * @typedef {Pick<typeof import("./database.js"), "all"> & Pick<typeof import("./preferences.js"), "read">
 *   & Pick<typeof import("./stored.js"), "toStored">} Doors  handed in, since a script that comes later may not bring
 *   its own (rooms/diary/backup-line.js)
 */

/** Voices are of this phone, and the rest of the table is where something is or what was learnt. */
export const CHOICES = /** @type {const} */ ([
  "night",
  "sweep",
  "flash",
  "sound",
  "pace",
  "vibration",
  "advance",
  "zones",
  "media",
  "slower",
  "country",
  "conditions",
  "area",
  "way",
]);

/** @typedef {(typeof CHOICES)[number]} Choice */

/** @param {Doors} doors @returns {Promise<Contents>} */
export async function contentsOf({ all, read, toStored }) {
  const found = NAMES.map(async (name) => [name, (await all(name)).map((record) => toStored(name, record))]);
  const chosen = CHOICES.map((name) => [name, read(name)]).filter(([, value]) => value !== null);
  return {
    records: Object.fromEntries(await Promise.all(found)),
    choices: Object.fromEntries(chosen),
  };
}
