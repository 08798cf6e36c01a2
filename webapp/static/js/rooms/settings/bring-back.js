/**
 * What is about to be erased, held by the page alone until it is left, and put back. Not the reminders' name and secret:
 * the server has forgotten this phone, and reminders are switched on anew. What the app lock seals stays sealed.
 */
import { changesOf, make, mergesOf } from "../../records/backup.js";
import { contentsOf } from "../../records/contents.js";
import { all, get, put, wasKept } from "../../records/database.js";
import { keep } from "../../records/device.js";
import { read } from "../../records/preferences.js";
import { bringBack, every } from "../../records/small-choices.js";
import { look, pair, replace } from "../../records/snapshot.js";
import { toStored } from "../../records/stored.js";
import { PRIVATE } from "../../records/stores.js";
import { door } from "../../records/within.js";

/** @typedef {Awaited<ReturnType<typeof hold>>} Held */

export async function hold() {
  const [lock, mine, file, passkey, rows] = await Promise.all([
    get("devices", "lock"),
    get("devices", "reminders"),
    get("devices", "backup-file"),
    get("devices", "backup-passkey"),
    all("sealed"),
  ]);
  /** Without asking for the passphrase, which erasing does not need either. @type {typeof all} */
  const readable = async (store) => (lock && PRIVATE.some((name) => name === store) ? [] : all(store));
  const contents = await contentsOf({ all: readable, read, toStored });
  return { contents, wishes: mine?.wishes, file, passkey, choices: every(), lock, rows };
}

/** @param {Held} held */
export async function putBack({ contents, wishes, file, passkey, choices, lock, rows }) {
  await make(changesOf(await mergesOf(contents), true));
  if (lock) await putUnderLock(lock, rows);
  if (wishes) await keep({ wishes });
  for (const kept of [file, passkey]) if (kept) await put("devices", kept);
  bringBack(choices);
}

/**
 * At once: a tab that dies between the two would leave rows that nothing opens.
 * @param {import("../../records/locked.js").Lock} lock @param {import("../../records/rows.js").Row[]} rows
 * @returns {Promise<void>}
 */
async function putUnderLock(lock, rows) {
  const seen = await look(door, []);
  const sealed = rows.map((row) => pair("sealed", row));
  if (!(await replace(door, [], seen, { put: [pair("devices", lock), ...sealed] })))
    return putUnderLock(lock, rows);
  wasKept("devices");
}
