/** All that a person keeps on this phone, for a backup and out of one. */
import { NAMES } from "../core/backup.js";
import { differing, mergeOf, taken } from "../core/merge.js";
import { changeAll } from "./at-once.js";
import { CHOICES, contentsOf } from "./contents.js";
import { all } from "./database.js";
import { keepHelped } from "./helped.js";
import { learn } from "./learn.js";
import { remove as forget, read, write } from "./preferences.js";
import { fromStored, toStored } from "./stored.js";

/**
 * @typedef {import("../core/backup.js").Kept} Kept
 * @typedef {import("../core/backup.js").Contents} Contents
 * @typedef {import("../core/backup.js").Name | "choices"} Group  of what is merged
 * @typedef {Record<Group, import("../core/merge.js").Merge<Kept>>} Merges
 * @typedef {Record<Group, {put: Kept[], back: Kept[], drop: string[]}>} Changes  what goes in, and how it goes out again
 */

/** @returns {Promise<Contents>} */
export const kept = () => contentsOf({ all, read, toStored });

/** What would become of everything with this file. @param {Contents} file @returns {Promise<Merges>} */
export async function mergesOf(file) {
  const own = await kept();
  const stores = NAMES.map((name) => {
    const [mine, theirs] = [own, file].map(({ records }) =>
      records[name].map((each) => fromStored(name, each)),
    );
    return [name, mergeOf(mine, theirs)];
  });
  const choices = mergeOf(asRecords(own.choices), asRecords(file.choices));
  return Object.fromEntries([...stores, ["choices", choices]]);
}

/** Only those of the table. @param {Record<string, string>} choices @returns {Kept[]} */
const asRecords = (choices) =>
  CHOICES.filter((name) => Object.hasOwn(choices, name)).map((name) => ({ id: name, value: choices[name] }));

/** @param {Merges} merges @param {boolean} theirsWin @returns {Changes} */
export function changesOf(merges, theirsWin) {
  const groups = Object.entries(merges).map(([group, merge]) => {
    const puts = taken(merge, theirsWin);
    const back = merge.changed.filter(({ theirs }) => puts.includes(theirs)).map(({ mine }) => mine);
    return [group, { put: puts, back, drop: merge.added.map(({ id }) => id) }];
  });
  return Object.fromEntries(groups);
}

/** All of it or, when it rejects because the phone is full, nothing. @param {Changes} changes */
export async function make(changes) {
  await changeAll(NAMES.map((store) => ({ store, put: changes[store].put, drop: [] })));
  choose(changes.choices.put);
  await learnAgain();
}

/** As `make`. @param {Changes} changes */
export async function takeBack(changes) {
  await changeAll(
    await Promise.all(NAMES.map(async (store) => ({ store, ...wayBack(await all(store), changes[store]) }))),
  );
  const now = CHOICES.map((name) => ({ id: name, value: read(name) }));
  const { put, drop } = wayBack(now, changes.choices);
  for (const name of /** @type {import("./contents.js").Choice[]} */ (drop)) forget(name);
  choose(put);
  await learnAgain();
}

/**
 * Only of what is still as it was put: what another tab saved of it since stays.
 * @param {Kept[]} now @param {Changes[Group]} changes
 */
function wayBack(now, { put, back, drop }) {
  const known = new Map(now.map((record) => [record.id, record]));
  const isAsPut = put.filter((each) => {
    const found = known.get(each.id);
    return found && differing(found, each).length === 0;
  });
  const ids = new Set(isAsPut.map(({ id }) => id));
  return { put: back.filter(({ id }) => ids.has(id)), drop: drop.filter((id) => ids.has(id)) };
}

/** What is restored is, whatever becomes of this: it is learnt with the next cramp as well. */
const learnAgain = () => learn(keepHelped).catch(console.warn);

/** @param {Kept[]} choices */
function choose(choices) {
  for (const { id, value } of choices) {
    const name = /** @type {import("./contents.js").Choice} */ (id);
    write(name, /** @type {never} */ (value));
  }
}
