/**
 * What people log, by object store: the shapes of the database. Every record has an `id`.
 *
 * @typedef {{
 *   cramps: import("../core/cramps.js").Cramp,
 *   sessions: import("../core/practice.js").Practice,
 *   routines: import("./routines.js").Kept,
 *   plans: import("../core/plan.js").Plan,
 *   drinks: import("../core/drinks.js").Drink,
 *   settings: import("./water-settings.js").WaterSettings,
 *   nights: import("../core/nights.js").Night,
 *   medicines: import("../core/medicines.js").Medicine,
 *   trials: import("../core/trials.js").Trial,
 *   sealed: import("./rows.js").Row,
 *   devices: OfThisPhone,
 * }} Stores  the records by their object store
 * @typedef {keyof Stores} Store
 *
 * @typedef {import("./device.js").Device | import("./not-before.js").NotBefore | import("./shown.js").Shown
 *   | import("./locked.js").Lock | BackupFile | BackupPasskey} OfThisPhone
 * @typedef {{id: "backup-file", handle: FileSystemFileHandle, failedAt: number | null}} BackupFile  the file that
 *   records/backup-file.js writes; `failedAt`: since when it cannot be written, ms
 * @typedef {{id: "backup-passkey", credential: import("./rows.js").Bytes}} BackupPasskey  the passkey of the backups, by
 *   its id
 */

/** @typedef {import("../vendor/idb.js").Database<Stores>} Database */
/**
 * @template {Store} Name
 * @typedef {import("../vendor/idb.js").Records<Stores[Name]>} Records
 */
/**
 * @template {Store} Name, Id
 * @typedef {Extract<Stores[Name], {id: Id}>} Of  the record of an id: a store may hold several kinds
 */

export const NAME = "uncramp";

/**
 * The stores that each version brings to those before it. Released ones never change.
 * docs/data.md has the fields of the records.
 * @type {Store[][]}
 */
export const VERSIONS = [
  ["cramps", "sessions", "routines", "plans"],
  ["drinks", "settings", "devices"],
  ["nights"],
  ["medicines", "trials"],
  ["sealed"],
];

/** What the app lock seals, where it is on (locked.js). */
export const PRIVATE = /** @type {const} */ (["cramps", "nights", "medicines", "trials"]);
