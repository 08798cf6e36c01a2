/**
 * The one place where what people log is kept: IndexedDB on this device. Every record has an `id`.
 * Where the browser keeps nothing, records last as long as the page, and `isKept` says so.
 */
const NAME = "uncramp";

/**
 * Each entry brings the database from the version before it to its own. Released ones never change.
 *
 * 1: cramps {id, startedAt, offset, seconds, area, side, way, helped, note, by}; sessions {id, plan, startedAt, endedAt,
 *    offset, before, after}; routines {id, name, steps, changedAt}; plans {id, startedAt, offset,
 *    pauses: [{from, fromOffset, to, toOffset}]}
 */
const VERSIONS = [
  (database) => {
    for (const name of ["cramps", "sessions", "routines", "plans"])
      database.createObjectStore(name, { keyPath: "id" });
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

function opened(version) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const bring of VERSIONS.slice(oldVersion)) bring(request.result, request.transaction);
    };
    request.onsuccess = () => {
      const forget = () => {
        opening = null;
      };
      // Another tab with a newer build must be able to change the shape.
      request.result.onversionchange = () => {
        request.result.close();
        forget();
      };
      // The browser may close it by itself, as iOS does to a page that slept; the next call opens it again.
      request.result.onclose = forget;
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Run `work` on the object store in one transaction; without a database, on a map of the page. */
async function within(store, mode, work, otherwise) {
  const database = await open();
  if (!database) return otherwise(unkept.get(store) ?? unkept.set(store, new Map()).get(store));
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    // Not onerror: there the transaction does not know its error yet, and it always aborts after it.
    transaction.onabort = () => reject(transaction.error);
  });
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
    (kept) => {
      for (const record of records) kept.put(record);
    },
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
    (kept) => {
      for (const id of ids) kept.delete(id);
    },
    (map) => {
      for (const id of ids) map.delete(id);
    },
  );
  spread(store);
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
