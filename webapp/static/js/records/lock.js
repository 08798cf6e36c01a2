/**
 * The app lock: switched on, opened, given another passphrase, switched off. Each is one transaction, whole or not at all.
 *
 * @typedef {import("./snapshot.js").Door} Door
 * @typedef {import("./locked.js").Lock} Lock
 */

import { Unreadable } from "../core/readers.js";
import { sealAll } from "./locked.js";
import { contentsOf, recordsOf } from "./row-contents.js";
import { newPair, openerFor, privateKeyOf, sealerFor } from "./rows.js";
import { fromBase64, seal, toBase64, unseal } from "./sealed.js";
import { look, pair, replace } from "./snapshot.js";
import { lockNow, openerOf, unlockWith } from "./unlocked.js";

export { lockNow };

/**
 * Seals all that is there, and leaves this page open.
 * @param {Door} door @param {string} passphrase @param {() => Promise<void>} learn  done before any page hears of it
 */
export async function switchOn(door, passphrase, learn) {
  const pair = await newPair();
  const pkcs8 = toBase64(new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey)));
  const known = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  /** @type {Lock} */
  const lock = { id: "lock", public: known, private: await seal(pkcs8, passphrase), passkey: null };
  const key = await keyOf(await unseal(lock.private, passphrase));
  // Nothing goes under a lock that does not open.
  await openerFor(key)(await (await sealerFor(known))("probe"));
  for (;;) {
    const seen = await look(door, door.stores);
    // Another tab was quicker.
    if (seen.lock) return;
    if (await sealAll(door, door.stores, seen, lock)) break;
  }
  unlockWith(key, String(known));
  await learn();
  tell(door);
}

/** @param {Lock} lock @param {string} passphrase @throws {Unreadable} when it is another one */
export const unlock = async (lock, passphrase) => openWith(lock, await unseal(lock.private, passphrase));

/** @param {Lock} lock @param {string} pkcs8 */
export async function openWith(lock, pkcs8) {
  unlockWith(await keyOf(pkcs8), lockName(lock));
}

/**
 * @param {Door} door @param {string} before @param {string} after
 * @throws {Unreadable} when `before` is another one
 */
export const changePassphrase = (door, before, after) =>
  change(door, before, async (pkcs8) => ({ private: await seal(pkcs8, after) }));

/**
 * @param {Door} door @param {string} passphrase
 * @param {(pkcs8: string) => Promise<import("./locked.js").Passkey>} sealWithPasskey
 * @throws {Unreadable} when the passphrase is another one
 */
export const addPasskey = (door, passphrase, sealWithPasskey) =>
  change(door, passphrase, async (pkcs8) => ({ passkey: await sealWithPasskey(pkcs8) }));

/** The passphrase still opens it, so nobody is asked for it. @param {Door} door */
export const dropPasskey = (door) => changeLock(door, async () => ({ passkey: null }));

/** @param {Door} door @param {string} passphrase @param {(pkcs8: string) => Promise<Partial<Lock>>} work */
const change = (door, passphrase, work) =>
  changeLock(door, async (lock) => work(await unseal(lock.private, passphrase)));

/** @param {Door} door @param {(lock: Lock) => Promise<Partial<Lock>>} work */
async function changeLock(door, work) {
  const seen = await look(door, []);
  if (!seen.lock) throw new Error("switched off meanwhile");
  const next = { ...seen.lock, ...(await work(seen.lock)) };
  if (!(await replace(door, [], seen, { put: [["devices", next]] }))) throw new Error("changed meanwhile");
}

/**
 * Opens all of it; only an unlocked page can.
 * @param {Door} door @param {() => Promise<void>} learn  done before any page hears of it
 * @param {number} given up: so many rows may go that cannot be opened
 * @returns {Promise<void>}
 * @throws {Unreadable} and changes nothing, where there are more of those: `n`
 */
export async function switchOff(door, learn, given = 0) {
  const seen = await look(door, door.stores);
  if (!seen.lock) return;
  const open = openerOf(lockName(seen.lock));
  if (!open) throw new Error("locked meanwhile");
  const contents = await contentsOf(seen.rows, open);
  const n = seen.rows.length - contents.length;
  if (n > given) throw new Unreadable("damaged", { n });
  /** @type {[import("./snapshot.js").Private, {id: string}][]} */
  const put = door.stores.flatMap((store) =>
    [...recordsOf(contents, store).values()].map(({ record }) => pair(store, record)),
  );
  const rows = seen.rows.map(({ id }) => pair("sealed", id));
  const done = await replace(door, door.stores, seen, { put, drop: [["devices", "lock"], ...rows] });
  if (!done) return switchOff(door, learn, given);
  await learn();
  tell(door);
  lockNow();
}

/** Every tab, of the lock and of what it is about. @param {Door} door */
function tell(door) {
  for (const store of /** @type {const} */ (["devices", ...door.stores])) door.spread(store);
}

/** @param {string} pkcs8 in base64 */
const keyOf = (pkcs8) => privateKeyOf(fromBase64(pkcs8));

/** What tells this lock from any other. @param {Lock} lock */
export const lockName = (lock) => String(lock.public);
