/** A file of everything that is kept, and such a file brought back: shown first, merged by id, with a way back. */

import { LARGEST, NAMES, onlyCramps, parse, sealedText, textOf } from "../../core/backup.js";
import { crampsFromTable, mayBeTable } from "../../core/cramps-from-table.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { Unreadable } from "../../core/readers.js";
import { callAgain, respectLimit } from "../../push/limit.js";
import { changesOf, kept, make, mergesOf, takeBack } from "../../records/backup.js";
import { all, watch } from "../../records/database.js";
import { device } from "../../records/device.js";
import { write } from "../../records/preferences.js";
import { canSeal, seal } from "../../records/sealed.js";
import { changesOf as changing } from "../../ui/changes.js";
import { saveFile } from "../../ui/file.js";
import { find } from "../../ui/find.js";
import { noticeOf } from "../../ui/notice.js";
import { waits } from "../../ui/waits.js";
import { say } from "../../ui/words.js";
import { offerBackupFile } from "./backup-file.js";
import { offerPromise, showKept } from "./kept.js";
import { offerMove } from "./move.js";
import { offerPasskey, textIn } from "./passkey-file.js";
import { showPreview } from "./restore-preview.js";
import { tableWords } from "./table-words.js";

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

/**
 * @param {HTMLElement} root @param {ReturnType<typeof noticeOf>} notice @param {() => Promise<void>} refresh
 * @returns {(text: string) => Promise<void>} takes a text that came in another way than by a file
 */
function offerRestore(root, notice, refresh) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  const file = find(root, "[data-restore]", HTMLInputElement);
  const opening = find(root, "[data-sealed]", HTMLFormElement);
  const theirs = find(root, "[data-theirs] input", HTMLInputElement);
  const change = changing({ notice, refresh });
  /** @type {Parameters<typeof textIn>[0] | null} */
  let sealed = null;
  /** @type {import("../../core/backup.js").Contents | null} */
  let contents = null;
  /** Which file is meant: one that comes late, after another was chosen, is nobody's any more. */
  let turn = 0;

  /** @param {() => Promise<string>} textOf a file */
  async function attempt(textOf) {
    const mine = turn;
    part("refused").textContent = "";
    try {
      const found = await foundIn(await textOf());
      if (mine === turn) await show(found);
    } catch (error) {
      if (!(error instanceof Unreadable)) sayUnopened(notice, error);
      else if (mine === turn) part("refused").textContent = `${reasonOf(error)} ${say("nothing-changed")}`;
    }
  }

  function close() {
    turn += 1;
    [sealed, contents, theirs.checked] = [null, null, false];
    opening.hidden = part("under-passkey").hidden = true;
    opening.reset();
    part("preview").hidden = true;
  }

  /** @param {ReturnType<typeof parse>} found */
  async function show(found) {
    close();
    if (found.sealed) {
      sealed = found.sealed;
      const way = "passkey" in sealed ? part("under-passkey") : opening;
      way.hidden = false;
      find(way, "input, button", HTMLElement).focus();
      return;
    }
    contents = found.contents;
    showPreview(part("preview"), await mergesOf(contents));
  }

  function leave() {
    close();
    file.value = "";
    file.focus();
  }

  // The same file again is no change for a browser, and may be another one by now.
  file.addEventListener("click", () => {
    file.value = "";
  });
  file.addEventListener("change", () => {
    close();
    notice.close();
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    attempt(async () => {
      if (chosen.size > LARGEST) throw new Unreadable("large");
      // Away by now, or not to be read.
      return chosen.text().catch(() => {
        throw new Unreadable("other");
      });
    });
  });
  const open = async (passphrase = "") => {
    const file = sealed;
    if (file) await attempt(() => textIn(file, passphrase));
  };
  onSubmit(opening, open);
  find(part("under-passkey"), "button", HTMLElement).addEventListener("click", () => open());
  part("cancel").addEventListener("click", leave);
  part("restore-confirm").addEventListener("click", async () => {
    const [wanted, theirsWin] = [contents, theirs.checked];
    if (!wanted) return;
    leave();
    /** @type {ReturnType<typeof changesOf>} */
    let changes;
    let isCalled = false;
    await change(
      async () => {
        // As it is before a limit ends it.
        isCalled = (await device()).wishes.water;
        // Anew, since another tab may have changed something meanwhile.
        changes = changesOf(await mergesOf(wanted), theirsWin);
        await make(changes);
      },
      async () => {
        await takeBack(changes);
        if (isCalled) await callAgain();
      },
      { said: say("restored"), focus: "undo", whenBack: () => file.focus() },
    );
  });
  return (text) => {
    leave();
    notice.close();
    return attempt(async () => text);
  };
}

/**
 * Nothing can be taken along or brought back while the browser does not open what is kept.
 * @param {ReturnType<typeof noticeOf>} notice @param {unknown} error
 */
function sayUnopened(notice, error) {
  console.warn("what is kept was not read:", error);
  notice.say(say("full"));
}

/** @param {string} text @returns {Promise<ReturnType<typeof parse>>} */
async function foundIn(text) {
  if (!mayBeTable(text)) return parse(text);
  return {
    sealed: null,
    contents: onlyCramps(crampsFromTable(text, await tableWords(), await all("cramps"))),
  };
}

/** @param {Unreadable} error */
function reasonOf({ reason, values }) {
  const { store, ...others } = values;
  return say(`refused-${reason}`, store ? { ...others, group: say(`group-${store}`) } : others);
}

/**
 * A key takes a second to make.
 * @param {HTMLFormElement} form @param {(passphrase: string) => Promise<void>} work
 */
function onSubmit(form, work) {
  const button = find(form, "[type=submit]", HTMLInputElement);
  const passphrase = find(form, "input:not([type=submit])", HTMLInputElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    waits(button, () => work(passphrase.value));
  });
}
