/**
 * How records lie in the database. The first stores call the time of a record `startedAt`, what all else calls `at`, and
 * have the two moments of a pause side by side. They stay so, since a tab with an older build reads and writes them too.
 *
 * @typedef {import("../core/moment.js").Moment} Moment
 * @typedef {import("../core/plan.js").Pause} Pause
 * @typedef {{from: number, fromOffset: number, to: number | null, toOffset: number | null}} StoredPause
 */

const EARLY = ["cramps", "sessions", "plans"];

/**
 * @template {{id: string}} Kept
 * @param {string} store @param {Kept} record
 * @returns {Kept} as it is put into the database
 */
export const toStored = (store, record) => changed(store, record, ["at", "startedAt"], storedPause);

/**
 * @template {{id: string}} Kept
 * @param {string} store @param {Kept} record as it came from the database
 * @returns {Kept}
 */
export const fromStored = (store, record) => changed(store, record, ["startedAt", "at"], pauseOf);

/** @param {Pause} pause @returns {StoredPause} */
const storedPause = ({ from, to }) => ({
  from: from.at,
  fromOffset: from.offset,
  to: to?.at ?? null,
  toOffset: to?.offset ?? null,
});

/** @param {StoredPause} pause @returns {Pause} */
const pauseOf = ({ from, fromOffset, to, toOffset }) => ({
  from: { at: from, offset: fromOffset },
  to: to === null || toOffset === null ? null : { at: to, offset: toOffset },
});

/**
 * @template {{id: string}} Kept
 * @template One, Other
 * @param {string} store @param {Kept} record @param {[string, string]} names  of the time, before and after
 * @param {(pause: One) => Other} pauseAs
 * @returns {Kept}
 */
function changed(store, record, [name, other], pauseAs) {
  if (!EARLY.includes(store)) return record;
  const fields = Object.entries(record).map(([field, value]) => [field === name ? other : field, value]);
  const kept = /** @type {Kept & {pauses?: One[]}} */ (Object.fromEntries(fields));
  return kept.pauses ? { ...kept, pauses: kept.pauses.map(pauseAs) } : kept;
}
