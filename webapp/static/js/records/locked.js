/**
 * The records of a phone whose app lock is on: each a row of the store `sealed`, which everybody writes and only an
 * unlocked page reads (docs/decisions/0046-a-lock-seals-with-an-open-key.md). Loaded only where there is a lock.
 *
 * @typedef {import("./snapshot.js").Private} Private
 * @typedef {import("./snapshot.js").Door} Door
 * @typedef {import("./snapshot.js").Changes} Changes
 * @typedef {import("./row-contents.js").Found} Found
 * @typedef {{id: string}} Any  a record
 * @typedef {import("./rows.js").Bytes} Bytes
 * @typedef {{id: "lock", public: Bytes, private: import("../core/backup.js").Sealed, passkey: Passkey | null}} Lock
 *   `private`: its key, PKCS8 in base64, under the passphrase; `passkey`: the same under a passkey
 * @typedef {{id: Bytes, salt: Bytes, iv: Bytes, data: Bytes}} Passkey  `id` of the credential, `salt` of what it is
 *   asked; `data`: a text under its answer
 */
import { contentsOf, recordsOf, rowOf } from "./row-contents.js";
import { look, pair, replace } from "./snapshot.js";
import { openerOf, resumed, whenUnlocked } from "./unlocked.js";

/** Thrown to whoever would change what cannot be read. */
class Locked extends Error {
  name = "Locked";
}

/** Thrown to whoever reads too early, and never leaves this module. */
const WAIT = new Error("not yet unlocked");

/**
 * As `within` of the database: `work` sees the records that can be read. Who reads waits until somebody unlocks; a new
 * record needs no unlocking. When others write between its reading and its writing, it begins anew.
 * @template {keyof import("./stores.js").Stores} Name
 * @template Result
 * @param {Door} door @param {Name} name @param {IDBTransactionMode} mode
 * @param {(records: import("./stores.js").Records<Name>) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withinSealed(door, name, mode, work) {
  const store = /** @type {Private} */ (name);
  const again = () => withinSealed(door, name, mode, work);
  await resumed;
  const seen = await look(door, [store]);
  // Switched off meanwhile.
  if (!seen.lock) return door.within(name, mode, work);
  if (seen.plain.length) {
    await sealAll(door, [store], seen, seen.lock);
    return again();
  }
  const lock = seen.lock.public;
  const open = openerOf(String(lock));
  const found = recordsOf(await contentsOf(seen.rows, open), store);
  /** @type {Map<string, Any | null>} */
  const changes = new Map();
  try {
    const lacking = mode === "readonly" ? WAIT : new Locked();
    const view = viewOf(found, changes, open ? null : lacking);
    const result = await work(door.asKept(name, /** @type {never} */ (view)));
    if (await write(door, store, seen, lock, found, changes)) return result;
  } catch (error) {
    if (error !== WAIT) throw error;
    await whenUnlocked(String(lock));
  }
  return again();
}

/**
 * What lies open goes under the lock: all of it, or nothing and false where something changed meanwhile.
 * @param {Door} door @param {readonly Private[]} stores @param {import("./snapshot.js").Seen} seen @param {Lock} lock
 */
export async function sealAll(door, stores, seen, lock) {
  const rows = await Promise.all(seen.plain.map((plain) => rowOf(lock.public, plain)));
  return replace(door, stores, seen, {
    put: [["devices", lock], ...rows.map((row) => pair("sealed", row))],
    drop: seen.plain.map(({ store, record }) => pair(store, record.id)),
  });
}

/** @param {Map<string, Found>} found @param {Map<string, Any | null>} changes @param {Error | null} lacking */
function viewOf(found, changes, lacking) {
  /** @param {string} id */
  const known = (id) => {
    if (!found.has(id) && lacking) throw lacking;
    return found.get(id)?.record;
  };
  return {
    /** @param {string} id */
    get: async (id) => known(id),
    async getAll() {
      if (lacking) throw lacking;
      return [...found.values()].map(({ record }) => record);
    },
    /** @param {Any} record */
    put: async (record) => changes.set(record.id, record),
    /** @param {string} id */
    delete: async (id) => known(id) && changes.set(id, null),
  };
}

/**
 * @param {Door} door @param {Private} store @param {import("./snapshot.js").Seen} seen @param {Lock["public"]} lock
 * @param {Map<string, Found>} found @param {Map<string, Any | null>} changes
 */
async function write(door, store, seen, lock, found, changes) {
  if (!changes.size) return true;
  return replace(door, [store], seen, await rowsFor(store, lock, found, changes));
}

/**
 * What becomes of the rows where records change; only an unlocked page can.
 * @param {import("./snapshot.js").Seen} seen @param {Lock} lock @param {Map<Private, Map<string, Any | null>>} changes  by
 *   store: what a record becomes, null where it goes
 * @returns {Promise<Required<Changes>>}
 */
export async function sealedChanges({ rows }, lock, changes) {
  const open = openerOf(String(lock.public));
  if (!open) throw new Locked();
  const contents = await contentsOf(rows, open);
  const parts = await Promise.all(
    [...changes].map(([store, each]) => rowsFor(store, lock.public, recordsOf(contents, store), each)),
  );
  return { put: parts.flatMap(({ put }) => put), drop: parts.flatMap(({ drop }) => drop) };
}

/**
 * @param {Private} store @param {Lock["public"]} lock @param {Map<string, Found>} found
 * @param {Map<string, Any | null>} changes
 * @returns {Promise<Required<Changes>>}
 */
async function rowsFor(store, lock, found, changes) {
  /** @type {[string, Any | null][]} */
  const all = [...changes];
  const puts = all.map(
    async ([id, record]) => record && rowOf(lock, { store, record }, found.get(id)?.rows[0]),
  );
  const put = (await Promise.all(puts)).filter((row) => row !== null);
  const kept = new Set(put.map(({ id }) => id));
  const old = all.flatMap(([id]) => found.get(id)?.rows ?? []);
  return {
    put: put.map((row) => pair("sealed", row)),
    drop: old.filter((id) => !kept.has(id)).map((id) => pair("sealed", id)),
  };
}
