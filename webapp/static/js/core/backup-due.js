/** When one calm line says that the last backup is long ago. Pure. */

/** So many days, and so many entries that no file has. */
export const LONG_AGO = { days: 30, entries: 10 };
const DAY = 86_400_000;

/**
 * @param {import("./moment.js").Moment[]} entries
 * @param {number | null} backedUp when the last backup was saved, ms
 * @param {number | null} putOff when the line was put away
 * @param {number} now
 */
export function isBackupDue(entries, backedUp, putOff, now) {
  const since = Math.max(backedUp ?? 0, putOff ?? 0);
  const unsaved = entries.map(({ at }) => at).filter((at) => at > since);
  const begin = since || Math.min(...unsaved);
  return unsaved.length >= LONG_AGO.entries && now - begin >= LONG_AGO.days * DAY;
}
