/** One transaction on an object store, wherever its records are: in the database, under the lock, or in the page alone. */
import { spread } from "./changes.js";
import { keepInPage, open } from "./connection.js";
import { fromStored, toStored } from "./stored.js";
import { PRIVATE } from "./stores.js";

/** @typedef {import("./stores.js").Stores} Stores */
/** @typedef {keyof Stores} Store */
/**
 * @template {Store} Name
 * @typedef {import("./stores.js").Records<Name>} Records
 */

/** What the page alone keeps. @type {Map<Store, Map<string, {id: string}>>} */
const unkept = new Map();
/** It is changed one after the other, as in a database. @type {Promise<unknown>} */
let working = Promise.resolve();

/**
 * Runs `work` on the object store in one transaction; without a database, on a map of the page.
 * @template {Store} Name
 * @template Result
 * @param {Name} store
 * @param {IDBTransactionMode} mode
 * @param {(records: Records<Name>) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function within(store, mode, work) {
  const database = await open();
  if (!database) {
    if (mode === "readwrite") keepInPage();
    const result = working.then(() => work(ofThePage(store)));
    working = result.catch(() => {});
    return result;
  }
  /** @type {readonly Store[]} */
  const sealable = PRIVATE;
  const isPrivate = sealable.includes(store);
  /** @type {(Name | "devices")[]} */
  const names = isPrivate ? [store, "devices"] : [store];
  const transaction = database.transaction(names, mode);
  const records = asKept(store, transaction.objectStore(store));
  let isLocked = false;
  const run = async () => {
    // In the same transaction, so that nothing is written openly once the lock is on.
    isLocked = isPrivate && Boolean(await transaction.objectStore("devices").get("lock"));
    return isLocked ? undefined : work(records);
  };
  // The request first: it alone knows why the transaction fails.
  const [result] = await Promise.all([run(), transaction.done]);
  if (!isLocked) return /** @type {Result} */ (result);
  const { withinSealed } = await import("./locked.js");
  return withinSealed(door, store, mode, work);
}

/**
 * @template {Store} Name
 * @param {Name} store @param {Records<Name>} records
 * @returns {Records<Name>} which have the names that all else knows
 */
const asKept = (store, records) => ({
  async get(id) {
    const record = await records.get(id);
    return record && fromStored(store, record);
  },
  getAll: async () => (await records.getAll()).map((record) => fromStored(store, record)),
  put: (record) => records.put(toStored(store, record)),
  delete: (id) => records.delete(id),
});

/** What the code of the lock is handed, since it comes later and would bring a file more if it imported this one. */
export const door = { open, within, asKept, spread, stores: PRIVATE };

/**
 * @template {Store} Name
 * @param {Name} store
 * @returns {Records<Name>}
 */
function ofThePage(store) {
  const map = /** @type {Map<string, Stores[Name]>} */ (
    unkept.get(store) ?? unkept.set(store, new Map()).get(store)
  );
  return {
    get: async (id) => map.get(id),
    getAll: async () => [...map.values()],
    put: async (record) => map.set(record.id, record),
    delete: async (id) => map.delete(id),
  };
}

/** What the page alone keeps is gone. */
export const forgetUnkept = () => unkept.clear();
