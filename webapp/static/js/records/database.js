/**
 * The one place where what people log is kept: IndexedDB on this device. Every record has an `id`.
 * Where the browser keeps nothing, records last as long as the page, and `isKept` says so.
 */
import { deleteDB, openDB } from "../vendor/idb.js";

const NAME = "uncramp";
/** Milliseconds that another tab may take to let go. */
const PATIENCE = 5000;

/**
 * Each entry brings the database from the version before it to its own. Released ones never change.
 *
 * 1: cramps {id, startedAt, offset, seconds, area, side, way, helped, note, by}; sessions {id, plan, startedAt, endedAt,
 *    offset, before, after}; routines {id, name, steps, changedAt}; plans {id, startedAt, offset,
 *    pauses: [{from, fromOffset, to, toOffset}]}
 * 2: drinks {id, at, offset, ml, drink, counts}; settings {id, ...}, of which "water" is {id, cups: [{id, ml, drink}],
 *    unit, goal, goalFor, limited, limit, changedAt}; devices {id, ...}, of which "reminders" is this device
 */
const VERSIONS = [
  (database) => {
    for (const name of ["cramps", "sessions", "routines", "plans"])
      database.createObjectStore(name, { keyPath: "id" });
  },
  (database) => {
    for (const name of ["drinks", "settings", "devices"]) database.createObjectStore(name, { keyPath: "id" });
  },
];

const channel = globalThis.BroadcastChannel ? new BroadcastChannel(NAME) : null;
const listeners = new Set();
const unkept = new Map();
let opening = null;

channel?.addEventListener("message", ({ data }) => tell(data));

function tell(store) {
  for (const listener of listeners) listener(store);
}

function open() {
  opening ??= opened(VERSIONS.length)
    .catch(onlyNewer)
    .catch(() => null);
  return opening;
}

/** A newer build's database is used as it is: what somebody notes in an old tab must not be lost with that tab. */
function onlyNewer(error) {
  if (error?.name !== "VersionError") throw error;
  return opened();
}

// Async, because a browser without IndexedDB throws at once.
async function opened(version) {
  const forget = () => {
    opening = null;
  };
  return openDB(NAME, version, {
    upgrade(database, oldVersion) {
      for (const bring of VERSIONS.slice(oldVersion)) bring(database);
    },
    // Another tab with a newer build must be able to change the shape, or to erase everything.
    blocking(_old, version, { target }) {
      target.close();
      forget();
      // What this page shows is erased. A guide that leads somebody through a cramp goes on.
      const page = globalThis.document?.documentElement;
      if (version === null && page && !("playing" in page.dataset)) location.reload();
    },
    // The browser may close it by itself, as iOS does to a page that slept; the next call opens it again.
    terminated: forget,
  });
}

/** Run `work` on the object store in one transaction; without a database, on a map of the page. */
async function within(store, mode, work, otherwise) {
  const database = await open();
  if (!database) return otherwise(unkept.get(store) ?? unkept.set(store, new Map()).get(store));
  const transaction = database.transaction(store, mode);
  // The request first: it alone knows why the transaction fails.
  const [result] = await Promise.all([work(transaction.store), transaction.done]);
  return result;
}

/** Whether records outlive the page. @returns {Promise<boolean>} */
export const isKept = async () => (await open()) !== null;

/** @returns {Promise<object[]>} every record of a store, in no order */
export const all = (store) =>
  within(
    store,
    "readonly",
    (records) => records.getAll(),
    (map) => [...map.values()],
  );

/** @returns {Promise<object | undefined>} */
export const get = (store, id) =>
  within(
    store,
    "readonly",
    (records) => records.get(id),
    (map) => map.get(id),
  );

/**
 * Keep records under their `id`, in place of the ones before: all of them or, when it rejects because the disk is
 * full, none. Other tabs hear of it.
 */
export async function put(store, ...records) {
  await within(
    store,
    "readwrite",
    (kept) => Promise.all(records.map((record) => kept.put(record))),
    (map) => {
      for (const record of records) map.set(record.id, record);
    },
  );
  // Asks only when there is something to lose; browsers decide by themselves or not at all.
  navigator.storage?.persist?.().catch(() => {});
  spread(store);
}

/** All of these records, or when it rejects none. */
export async function remove(store, ...ids) {
  await within(
    store,
    "readwrite",
    (kept) => Promise.all(ids.map((id) => kept.delete(id))),
    (map) => {
      for (const id of ids) map.delete(id);
    },
  );
  spread(store);
}

/** Every record of every store. Rejects when a tab of an old build holds on to them: then they go with that tab. */
export async function erase() {
  (await open())?.close();
  opening = null;
  unkept.clear();
  if (!globalThis.indexedDB) return;
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("held by another tab")));
  await Promise.race([deleteDB(NAME), late]);
}

function spread(store) {
  tell(store);
  channel?.postMessage(store);
}

/** Calls back with the name of a store after each change, also from another tab. */
export function watch(listener) {
  listeners.add(listener);
}

/** A new record's id. `randomUUID` wants a secure page; a phone at home over http has only random values. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
