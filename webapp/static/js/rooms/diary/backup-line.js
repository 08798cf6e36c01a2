/** One calm line: the last backup is long ago, or the file that writes itself has stopped. It can be put away. */
import { isBackupDue } from "../../core/backup-due.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { all, get, update, watch } from "../../records/database.js";
import { read, write } from "../../records/preferences.js";
import { toStored } from "../../records/stored.js";
import { find } from "../../ui/find.js";
import { date } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** @param {HTMLElement} root @returns {(entries: import("../../core/moment.js").Moment[]) => void} */
export function backupLineOf(root) {
  let stopped = false;
  find(root, "[data-later]", HTMLElement).addEventListener("click", () => {
    write("backup-later", new Date().toISOString());
    stopped = false;
    root.hidden = true;
  });
  const keeping = upToDate((failed) => {
    stopped ||= failed === "newly";
    if (stopped) tell(say("backup-file-stopped"));
  }).catch(console.error);

  /** @param {string} words */
  function tell(words) {
    find(root, "[data-backup-words]", HTMLElement).textContent = words;
    root.hidden = false;
  }

  return async (entries) => {
    // A file that was written just now is the last backup.
    await keeping;
    if (stopped) return;
    const [last, later] = [read("backed-up"), read("backup-later")];
    const [backedUp, putOff] = [last, later].map((time) => (time ? Date.parse(time) : null));
    root.hidden = !isBackupDue(entries, backedUp, putOff, Date.now());
    if (root.hidden) return;
    const day = backedUp && date(dayOf(hereAt(backedUp)), { day: "numeric", month: "long", year: "numeric" });
    tell(day ? say("backup-line", { date: day }) : say("backup-line-none"));
  };
}

/** Only who has such a file loads what writes it. @param {(failed: "newly" | "still" | null) => void} told */
async function upToDate(told) {
  if (!(await get("devices", "backup-file"))) return;
  const { keepUpToDate } = await import("../../records/backup-file.js");
  await keepUpToDate({ all, get, read, toStored, update, watch, write }, told)();
}
