/** A file of everything that is kept; how one is brought back is in restore.js. */

import { LARGEST, NAMES, sealedText, textOf } from "../../core/backup.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { Unreadable } from "../../core/readers.js";
import { respectLimit } from "../../push/limit.js";
import { kept } from "../../records/backup.js";
import { watch } from "../../records/database.js";
import { write } from "../../records/preferences.js";
import { canSeal, seal } from "../../records/sealed.js";
import { saveFile } from "../../ui/file.js";
import { find } from "../../ui/find.js";
import { noticeOf } from "../../ui/notice.js";
import { offerBackupFile } from "./backup-file.js";
import { offerPromise, showKept } from "./kept.js";
import { offerMove } from "./move.js";
import { offerPasskey } from "./passkey-file.js";
import { onSubmit } from "./passphrase-form.js";
import { offerRestore } from "./restore.js";
import { sayUnopened } from "./unopened.js";

/** @param {HTMLElement} root */
export async function start(root) {
  const refresh = () => showKept(root);
  find(root, "[data-sealing]", HTMLElement).hidden = !canSeal();
  const saving = find(root, "[data-save]", HTMLFormElement);
  const file = find(root, "[data-restore]", HTMLInputElement);
  const notice = noticeOf(find(root, "[data-notice]", HTMLElement), () => file.focus());
  /** @param {Parameters<typeof save>[0]} sealing */
  const saveAs = async (sealing) => {
    const wanted = await save(sealing).catch((error) => {
      // Who asked for a passkey says why there was none.
      if (error instanceof Unreadable) throw error;
      return sayUnopened(notice, error);
    });
    if (!wanted) return;
    saving.reset();
    await refresh();
  };
  onSubmit(saving, (passphrase) => saveAs(passphrase ? (text) => seal(text, passphrase) : null));
  offerPasskey(saving, saveAs);
  const take = offerRestore(root, notice, refresh);
  offerMove(root, plainText, take, LARGEST);
  offerPromise(root);
  offerBackupFile(root, refresh).catch(console.error);
  watch((store) => {
    if (NAMES.some((name) => name === store)) refresh();
    // A doctor's limit may be among what was brought back.
    if (store === "settings") respectLimit().catch(console.warn);
  });
  await refresh();
}

/** The text of a file that anybody can read. */
const plainText = async () => textOf(await kept(), Date.now());

/**
 * @param {((text: string) => Promise<Parameters<typeof sealedText>[0]>) | null} seal null for a file that anybody can read
 * @returns {Promise<boolean>} whether it was wanted
 */
async function save(seal) {
  const now = Date.now();
  const plain = await plainText();
  const text = seal ? sealedText(await seal(plain), now) : plain;
  const wanted = await saveFile(`uncramp-${dayOf(hereAt(now))}.json`, "application/json", text);
  if (wanted) write("backed-up", new Date(now).toISOString());
  return wanted;
}
