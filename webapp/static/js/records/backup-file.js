/**
 * A backup file that keeps itself up to date, where the browser can keep hold of a file (Chromium on a computer). Its
 * handle lies in the store `devices`: it is worth nothing on another phone.
 *
 * @typedef {import("./contents.js").Doors & Pick<typeof import("./database.js"), "get" | "update" | "watch">
 *   & Pick<typeof import("./preferences.js"), "write">} Doors
 */
import { NAMES, textOf } from "../core/backup.js";
import { contentsOf } from "./contents.js";

/** Several changes in a row are written once. */
const PAUSE_MS = 1000;
const WRITING = /** @type {const} */ ({ mode: "readwrite" });
const WHEN = /"exported_at": "[^"]*"/;

/**
 * Writes the file when it is asked to, and after each change as long as the page is open.
 * @param {Doors} doors
 * @param {(failed: "newly" | "still" | null) => unknown} told after each time
 * @returns {() => Promise<unknown>} writes it once more
 */
export function keepUpToDate(doors, told) {
  let timer = 0;
  /** One at a time. @type {Promise<unknown>} */
  let working = Promise.resolve();
  const work = () => {
    working = working
      .catch(() => {})
      .then(() => writeFile(doors))
      .then(told);
    return working;
  };
  doors.watch((store) => {
    if (!NAMES.some((name) => name === store)) return;
    clearTimeout(timer);
    timer = window.setTimeout(work, PAUSE_MS);
  });
  return work;
}

/**
 * @param {Doors} doors
 * @returns {Promise<"newly" | "still" | null>} whether it failed, and had not before; null as well where there is no file
 */
async function writeFile(doors) {
  const file = await doors.get("devices", "backup-file");
  if (!file) return null;
  const failed = await bringUp(file.handle, doors).then(
    () => false,
    () => true,
  );
  if (failed === (file.failedAt !== null)) return failed ? "still" : null;
  await doors.update(
    "devices",
    "backup-file",
    (kept) => kept && { ...kept, failedAt: failed ? Date.now() : null },
  );
  return failed ? "newly" : null;
}

/** @param {FileSystemFileHandle} handle @param {Doors} doors */
async function bringUp(handle, doors) {
  if (await doors.get("devices", "lock")) throw new Error("an open copy would undo the app lock");
  if ((await handle.queryPermission?.(WRITING)) === "prompt")
    throw new Error("the browser wants to ask again");
  const now = Date.now();
  const text = textOf(await contentsOf(doors), now);
  const before = await (await handle.getFile()).text();
  if (before.replace(WHEN, "") !== text.replace(WHEN, "")) {
    // Whole or not at all: the browser puts it in place of the file when it is closed.
    await new Blob([text]).stream().pipeTo(await handle.createWritable());
  }
  doors.write("backed-up", new Date(now).toISOString());
}
