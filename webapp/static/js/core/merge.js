/**
 * What becomes of a store when the records of a file come in: by id, and nothing is ever deleted. Pure.
 *
 * @typedef {{id: string}} Kept
 */

/**
 * @template {Kept} Entry
 * @typedef {{mine: Entry, theirs: Entry, newer: "mine" | "theirs" | null}} Pair  the record of this phone and the one of
 *   the file, which differ; null where neither says when it was changed
 */
/**
 * @template {Kept} Entry
 * @typedef {{added: Entry[], same: number, changed: Pair<Entry>[]}} Merge
 */

/**
 * @template {Kept} Entry
 * @param {Entry[]} mine @param {Entry[]} theirs
 * @returns {Merge<Entry>}
 */
export function mergeOf(mine, theirs) {
  const own = new Map(mine.map((record) => [record.id, record]));
  /** @type {Merge<Entry>} */
  const merge = { added: [], same: 0, changed: [] };
  for (const record of new Map(theirs.map((each) => [each.id, each])).values()) {
    const before = own.get(record.id);
    if (!before) merge.added.push(record);
    else if (differing(before, record).length)
      merge.changed.push({ mine: before, theirs: record, newer: newerOf(before, record) });
    else merge.same += 1;
  }
  return merge;
}

/**
 * The records of the file that are put into the store.
 * @template {Kept} Entry
 * @param {Merge<Entry>} merge @param {boolean} theirsWin  where nothing tells which is newer
 */
export const taken = ({ added, changed }, theirsWin) => [
  ...added,
  ...changed
    .filter(({ newer }) => newer === "theirs" || (theirsWin && newer === null))
    .map(({ theirs }) => theirs),
];

/** The names of the fields in which two records differ; one that is missing is as good as null. @param {Kept} one @param {Kept} other */
export function differing(one, other) {
  const [fields, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const names = new Set([...fields.keys(), ...others.keys()]);
  return [...names].filter((name) => written(fields.get(name)) !== written(others.get(name)));
}

/** The same text for the same value, in whatever order its fields lie. @param {unknown} value */
const written = (value) =>
  JSON.stringify(value ?? null, (_name, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** @param {Kept & {changedAt?: unknown}} mine @param {Kept & {changedAt?: unknown}} theirs */
function newerOf({ changedAt: mine }, { changedAt: theirs }) {
  if (typeof mine !== "number" || typeof theirs !== "number" || mine === theirs) return null;
  return mine > theirs ? "mine" : "theirs";
}
