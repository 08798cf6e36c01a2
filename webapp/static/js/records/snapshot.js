/**
 * Reads and writes across several stores at once, whether they lie open or under the app lock. A transaction waits for no
 * key: what is sealed or opened between a look and a change goes in only if all is still as it was seen.
 *
 * @typedef {import("./stores.js").Stores} Stores
 * @typedef {import("./stores.js").Store} Store
 * @typedef {(typeof import("./stores.js").PRIVATE)[number]} Private
 * @typedef {typeof import("./within.js").door} Door
 * @typedef {import("./locked.js").Lock} Lock
 * @typedef {import("./rows.js").Row} Row
 * @typedef {{store: Store, record: {id: string}}} Plain
 * @typedef {{lock: Lock | undefined, rows: Row[], plain: Plain[]}} Seen
 * @typedef {{put?: [Store, {id: string}][], drop?: [Store, string][]}} Changes
 * @typedef {ReturnType<import("../vendor/idb.js").Database<Stores>["transaction"]>} Transaction
 */

/** @param {Door} door @param {readonly Store[]} stores @returns {Promise<Seen>} */
export const look = (door, stores) => inOne(door, stores, "readonly", (found) => read(found, stores));

/**
 * All of these changes and true; or none and false, where anything is no longer as it was seen.
 * @param {Door} door @param {readonly Store[]} stores @param {Seen} seen @param {Changes} changes
 */
export const replace = (door, stores, seen, { put = [], drop = [] }) =>
  inOne(door, stores, "readwrite", async (found) => {
    if (markOf(await read(found, stores)) !== markOf(seen)) return false;
    await Promise.all(
      put.map(async ([store, record]) => found.objectStore(store).put(/** @type {never} */ (record))),
    );
    await Promise.all(drop.map(async ([store, id]) => found.objectStore(store).delete(id)));
    return true;
  });

/**
 * @template Result
 * @param {Door} door @param {readonly Store[]} stores @param {IDBTransactionMode} mode
 * @param {(found: Transaction) => Promise<Result>} work
 */
async function inOne(door, stores, mode, work) {
  const database = await door.open();
  if (!database) throw new Error("no database");
  const transaction = database.transaction(["devices", "sealed", ...stores], mode);
  // What fails half way takes back what it had done: nothing may go that has not come elsewhere.
  const working = work(transaction).catch((error) => {
    try {
      transaction.abort();
    } catch {
      // A full phone has done so.
    }
    throw error;
  });
  const [result] = await Promise.all([working, transaction.done]);
  return result;
}

/** @param {Transaction} found @param {readonly Store[]} stores @returns {Promise<Seen>} */
async function read(found, stores) {
  const plain = stores.map(async (store) =>
    (await found.objectStore(store).getAll()).map((record) => ({ store, record })),
  );
  const [lock, rows, ...others] = await Promise.all([
    found.objectStore("devices").get("lock"),
    found.objectStore("sealed").getAll(),
    ...plain,
  ]);
  return { lock: /** @type {Lock | undefined} */ (lock), rows, plain: others.flat() };
}

/** Differs where anything does: what is sealed anew has another `iv`. @param {Seen} seen */
const markOf = ({ lock, rows, plain }) =>
  JSON.stringify([lock?.private, lock?.passkey, rows.map(({ id, iv }) => [id, String(iv)]), plain]);

/** @template {string} One @template Other @param {One} one @param {Other} other @returns {[One, Other]} */
export const pair = (one, other) => [one, other];
