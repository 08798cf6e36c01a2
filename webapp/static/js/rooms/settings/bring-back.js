/**
 * What is about to be erased, held by the page alone until it is left, and put back. Not the reminders' name and secret:
 * the server has forgotten this phone, and reminders are switched on anew.
 */
import { changesOf, kept, make, mergesOf } from "../../records/backup.js";
import { get, put } from "../../records/database.js";
import { keep } from "../../records/device.js";
import { bringBack, every } from "../../records/preferences.js";

/** @typedef {Awaited<ReturnType<typeof hold>>} Held */

export async function hold() {
  const [contents, mine, file] = await Promise.all([
    kept(),
    get("devices", "reminders"),
    get("devices", "backup-file"),
  ]);
  return { contents, wishes: mine?.wishes, file, choices: every() };
}

/** @param {Held} held */
export async function putBack({ contents, wishes, file, choices }) {
  await make(changesOf(await mergesOf(contents), true));
  if (wishes) await keep({ wishes });
  if (file) await put("devices", file);
  bringBack(choices);
}
