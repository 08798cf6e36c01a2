/**
 * The one place where what people log is kept: IndexedDB on this device. Every record has an `id`.
 * Where the browser keeps nothing, records last as long as the page, and `isKept` says so.
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
import { deleteDB, openDB } from "../vendor/idb.js";
import { fromStored, toStored } from "./stored.js";

/** @typedef {import("../vendor/idb.js").Database<Stores>} Database */
/**
 * @template {Store} Name
 * @typedef {import("../vendor/idb.js").Records<Stores[Name]>} Records
 */
/**
 * @template {Store} Name, Id
 * @typedef {Extract<Stores[Name], {id: Id}>} Of  the record of an id: a store may hold several kinds
 */

const NAME = "uncramp";
/** Milliseconds that the browser may take to open it, and another tab to let go. */
const PATIENCE = 5000;

/**
 * The stores that each version brings to those before it. Released ones never change.
 * docs/data.md has the fields of the records.
 * @type {Store[][]}
 */
const VERSIONS = [
  ["cramps", "sessions", "routines", "plans"],
  ["drinks", "settings", "devices"],
  ["nights"],
  ["medicines", "trials"],
  ["sealed"],
];

/** What the app lock seals, where it is on (locked.js). */
export const PRIVATE = /** @type {const} */ (["cramps", "nights", "medicines", "trials"]);

const channel = globalThis.BroadcastChannel ? new BroadcastChannel(NAME) : null;
/** @type {Set<(store: Store) => void>} */
const listeners = new Set();
/** @type {Map<Store, Map<string, {id: string}>>} */
const unkept = new Map();
/** What is kept in the page alone is changed one after the other, as in a database. @type {Promise<unknown>} */
let working = Promise.resolve();
/** @type {Promise<Database | null> | null} */
let opening = null;
/** Whether the browser has refused to open it, and nothing is kept in the page yet. */
let isRefused = false;

channel?.addEventListener("message", ({ data }) => tell(data));

/** @param {Store} store */
function tell(store) {
  for (const listener of listeners) listener(store);
}

/**
 * Rejects where the browser gives no answer. A refusal may pass, as one while the browser clears its data: until the page
 * keeps something itself, the next call asks anew.
 */
function open() {
  if (isRefused) opening = null;
  isRefused = false;
  opening ??= inTime(
    opened(VERSIONS.length)
      .catch(onlyNewer)
      .catch(() => null),
  );
  return opening;
}

/**
 * A tab of an old build, or the browser itself, may leave it unanswered for ever: then it is given up, and the next call
 * asks anew; whoever watches hears when it answers after all, be it with a refusal. Not taken for a browser that keeps
 * nothing: a diary would look empty, and a phone that forgot who it is would get a second name.
 * @param {Promise<Database | null>} asked
 */
function inTime(asked) {
  const attempt = Promise.race([asked, unanswered()]);
  attempt.then(
    (database) => {
      isRefused = !database;
    },
    async () => {
      if (opening === attempt) opening = null;
      const late = await asked;
      // A second connection would take this page's own erasing for another tab's.
      late?.close();
      for (const store of VERSIONS.flat()) tell(store);
    },
  );
  return attempt;
}

/** The browser's own count stands still while a phone sleeps. @returns {Promise<never>} */
const unanswered = () =>
  new Promise((_, reject) => {
    const signal = AbortSignal.timeout(PATIENCE);
    signal.onabort = () => reject(signal.reason);
  });

/**
 * A newer build's database is used as it is: what somebody notes in an old tab must not be lost with that tab.
 * @param {DOMException} error
 */
function onlyNewer(error) {
  if (error?.name !== "VersionError") throw error;
  return opened();
}

/**
 * Async, because a browser without IndexedDB throws at once.
 * @param {number} [version] @returns {Promise<Database>}
 */
async function opened(version) {
  const forget = () => {
    opening = null;
  };
  return openDB(NAME, version, {
    upgrade(database, oldVersion) {
      for (const name of VERSIONS.slice(oldVersion).flat())
        database.createObjectStore(name, { keyPath: "id" });
    },
    // Another tab with a newer build must be able to change the shape, or to erase everything.
    blocking(_old, version, { target }) {
      target.close();
      forget();
      // What shows records hears that they are gone (rooms/every-page/erased.js).
      if (version === null) globalThis.dispatchEvent(new Event("uncramp-erased"));
    },
    // The browser may close it by itself, as iOS does to a page that slept; the next call opens it again.
    terminated: forget,
  });
}

/**
 * Runs `work` on the object store in one transaction; without a database, on a map of the page.
 * @template {Store} Name
 * @template Result
 * @param {Name} store
 * @param {IDBTransactionMode} mode
 * @param {(records: Records<Name>) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function within(store, mode, work) {
  const database = await open();
  if (!database) {
    if (mode === "readwrite") isRefused = false;
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

/** Whether the browser answers; where it does not, nothing can be read or kept for now. @returns {Promise<boolean>} */
export const isAnswered = () =>
  open().then(
    () => true,
    () => false,
  );

/** Whether what is kept now outlives the page. @returns {Promise<boolean>} */
export const isKept = async () => Boolean(await open().catch(() => null));

/**
 * Every record of a store, in no order.
 * @template {Store} Name
 * @param {Name} store
 */
export const all = (store) => within(store, "readonly", (records) => records.getAll());

/**
 * @template {Store} Name
 * @template {Stores[Name]["id"]} Id
 * @param {Name} store @param {Id} id
 * @returns {Promise<Of<Name, Id> | undefined>}
 */
export const get = (store, id) =>
  within(
    store,
    "readonly",
    async (records) => /** @type {Of<Name, Id> | undefined} */ (await records.get(id)),
  );

/**
 * Keeps records under their `id`, in place of the ones before: all of them or, when it rejects because the disk is
 * full, none. Other tabs hear of it. What depends on the record before is for `update`.
 * @template {Store} Name
 * @param {Name} store
 * @param {Stores[Name][]} some
 */
export async function put(store, ...some) {
  await within(store, "readwrite", (records) => Promise.all(some.map((record) => records.put(record))));
  wasKept(store);
}

/**
 * Reads, changes and writes a record in one transaction, so that nothing is lost of what another tab or the worker keeps
 * at the same time. Rejects as `put` does.
 * @template {Store} Name
 * @template {Stores[Name]["id"]} Id
 * @param {Name} store @param {Id} id
 * @param {(before: Of<Name, Id> | undefined) => Of<Name, Id> | undefined} change what the record becomes; nothing leaves
 *   it as it is. It must not wait for anything: the transaction would not.
 * @returns {Promise<Of<Name, Id> | undefined>} what `change` gave
 */
export async function update(store, id, change) {
  const after = await within(store, "readwrite", async (records) => {
    const changed = change(/** @type {Of<Name, Id> | undefined} */ (await records.get(id)));
    if (changed) await records.put(changed);
    return changed;
  });
  if (after) wasKept(store);
  return after;
}

/**
 * Brings a record from `before` to `after`, as far as the two differ: what else changed meanwhile stays. One that was
 * removed meanwhile comes back.
 * @template {Store} Name
 * @param {Name} store @param {Stores[Name]} before @param {Stores[Name]} after
 */
export const amend = (store, before, after) =>
  update(store, after.id, (kept) => {
    const was = /** @type {Record<string, unknown>} */ ({ ...before });
    const changes = Object.entries(after).filter(([name, value]) => value !== was[name]);
    const amended = /** @type {typeof was} */ ({ ...after, ...kept, ...Object.fromEntries(changes) });
    // What `after` lacks goes: undoing the first word about something leaves no trace of it.
    for (const name of Object.keys(was)) if (!(name in after)) delete amended[name];
    return /** @type {typeof kept} */ (amended);
  });

/**
 * All of these records, or when it rejects none.
 * @param {Store} store
 * @param {string[]} ids
 */
export async function remove(store, ...ids) {
  await within(store, "readwrite", (records) => Promise.all(ids.map((id) => records.delete(id))));
  spread(store);
}

/** Every tab hears of it. @param {Store} store */
export function wasKept(store) {
  // Asks only when there is something to lose; browsers decide by themselves or not at all.
  navigator.storage?.persist?.().catch(() => {});
  spread(store);
}

/**
 * Every record of every store. Rejects when a tab of an old build holds on to them: then they go with that tab. So it does
 * where the browser gives no answer.
 */
export async function erase() {
  (await open())?.close();
  opening = null;
  unkept.clear();
  if (!globalThis.indexedDB) return;
  await Promise.race([deleteDB(NAME), unanswered()]);
}

/** @param {Store} store */
function spread(store) {
  tell(store);
  channel?.postMessage(store);
}

/** Calls back with the name of a store after each change, also from another tab. @param {(store: Store) => void} listener */
export function watch(listener) {
  listeners.add(listener);
}
