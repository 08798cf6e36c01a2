/** "Keep this file up to date by itself", where the browser can keep hold of a file. */
import { keepUpToDate } from "../../records/backup-file.js";
import { all, remove as forget, get, put, update, watch } from "../../records/database.js";
import { read, write } from "../../records/preferences.js";
import { toStored } from "../../records/stored.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

const NAME = "uncramp-backup.json";
const TYPES = [{ accept: { "application/json": /** @type {`.${string}`[]} */ ([".json"]) } }];

/** @param {HTMLElement} root @param {() => Promise<void>} refresh */
export async function offerBackupFile(root, refresh) {
  const part = find(root, "[data-file]", HTMLElement);
  const pick = window.showSaveFilePicker;
  if (!pick) return;
  part.hidden = false;
  const [choose, allow, stop] = ["choose", "allow", "stop"].map((name) =>
    find(part, `[data-${name}]`, HTMLButtonElement),
  );
  const state = find(part, "[data-state]", HTMLElement);
  /** @type {(() => Promise<unknown>) | null} */
  let again = null;

  async function show() {
    const file = await get("devices", "backup-file");
    choose.hidden = Boolean(file);
    stop.hidden = !file;
    allow.hidden = !file?.failedAt;
    state.textContent = file
      ? say(file.failedAt ? "file-stopped" : "file-kept", { name: file.handle.name })
      : "";
    await refresh();
  }

  async function begin() {
    again ??= keepUpToDate({ all, get, read, toStored, update, watch, write }, show);
    await again();
  }

  choose.addEventListener("click", async () => {
    const handle = await pick({ suggestedName: NAME, types: TYPES }).catch(() => null);
    // Who closes the dialogue wants no file.
    if (!handle) return;
    await put("devices", { id: "backup-file", handle, failedAt: null });
    await begin();
    stop.focus();
  });
  allow.addEventListener("click", async () => {
    const file = await get("devices", "backup-file");
    await file?.handle.requestPermission?.({ mode: "readwrite" });
    await begin();
    stop.focus();
  });
  stop.addEventListener("click", async () => {
    await forget("devices", "backup-file");
    await show();
    choose.focus();
  });
  if (await get("devices", "backup-file")) await begin();
}
