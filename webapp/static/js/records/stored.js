/**
 * How records lie in the database. The first stores call the time of a record `startedAt`, what all else calls `at`.
 * They keep that name, since a tab with an older build reads and writes them as well.
 *
 * @typedef {import("../core/moment.js").Moment} Moment
 */

const EARLY = ["cramps", "sessions", "plans"];

/**
 * @template {{id: string}} Kept
 * @param {string} store @param {Kept} record
 * @returns {Kept} as it is put into the database
 */
export const toStored = (store, record) => renamed(store, record, "at", "startedAt");

/**
 * @template {{id: string}} Kept
 * @param {string} store @param {Kept} record as it came from the database
 * @returns {Kept}
 */
export const fromStored = (store, record) => renamed(store, record, "startedAt", "at");

/**
 * @template {{id: string}} Kept
 * @param {string} store @param {Kept} record @param {string} name @param {string} other
 * @returns {Kept}
 */
function renamed(store, record, name, other) {
  if (!EARLY.includes(store)) return record;
  const fields = Object.entries(record).map(([field, value]) => [field === name ? other : field, value]);
  return /** @type {Kept} */ (Object.fromEntries(fields));
}
