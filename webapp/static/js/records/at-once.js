/** Changes of several stores in one transaction: all of them or, when it rejects, none. */
import { put, remove, wasKept } from "./database.js";
import { look, pair, replace } from "./snapshot.js";
import { toStored } from "./stored.js";
import { PRIVATE } from "./stores.js";
import { door } from "./within.js";

/**
 * @typedef {import("../core/backup.js").Name} Name
 * @typedef {import("../core/backup.js").Kept} Kept
 * @typedef {{store: Name, put: Kept[], drop: string[]}} Change  records that come or take the place of others, and the ids
 *   of those that go
 */

/** @param {Change[]} wanted @returns {Promise<void>} */
export async function changeAll(wanted) {
  const changes = wanted.filter((each) => each.put.length || each.drop.length);
  const stores = changes.map(({ store }) => store);
  if (!(await door.open())) return changePage(changes);
  const seen = await look(door, stores);
  if (!(await replace(door, stores, seen, await changesIn(seen, changes)))) return changeAll(changes);
  for (const store of stores) wasKept(store);
}

/** What lies in the page alone takes everything. @param {Change[]} changes */
async function changePage(changes) {
  for (const each of changes) {
    await remove(each.store, ...each.drop);
    await put(each.store, .../** @type {never[]} */ (each.put));
  }
}

/**
 * @param {import("./snapshot.js").Seen} seen @param {Change[]} changes
 * @returns {Promise<import("./snapshot.js").Changes>}
 */
async function changesIn({ lock, ...seen }, changes) {
  /** @param {Change} change */
  const isSealed = ({ store }) => Boolean(lock) && PRIVATE.some((name) => name === store);
  const open = changes.filter((each) => !isSealed(each));
  const plain = {
    put: open.flatMap(({ store, put }) => put.map((record) => pair(store, toStored(store, record)))),
    drop: open.flatMap(({ store, drop }) => drop.map((id) => pair(store, id))),
  };
  if (!lock) return plain;
  const { sealedChanges } = await import("./locked.js");
  const sealed = await sealedChanges(
    { lock, ...seen },
    lock,
    new Map(changes.filter(isSealed).map(recordsOf)),
  );
  return { put: [...plain.put, ...sealed.put], drop: [...plain.drop, ...sealed.drop] };
}

/**
 * By their ids, null for one that goes.
 * @param {Change} change @returns {[import("./snapshot.js").Private, Map<string, Kept | null>]}
 */
function recordsOf({ store, put, drop }) {
  const name = /** @type {import("./snapshot.js").Private} */ (store);
  return [
    name,
    new Map([
      ...drop.map((id) => pair(id, null)),
      ...put.map((record) => pair(record.id, toStored(store, record))),
    ]),
  ];
}
