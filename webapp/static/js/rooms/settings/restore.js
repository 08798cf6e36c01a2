/** A file of what was kept, brought back: shown first, merged by id, with a way back. */

import { LARGEST, onlyCramps, parse } from "../../core/backup.js";
import { crampsFromTable, mayBeTable } from "../../core/cramps-from-table.js";
import { decoded } from "../../core/decoded.js";
import { Unreadable } from "../../core/readers.js";
import { callAgain } from "../../push/limit.js";
import { changesOf, make, mergesOf, takeBack } from "../../records/backup.js";
import { all } from "../../records/database.js";
import { device } from "../../records/device.js";
import { changesOf as changing } from "../../ui/changes.js";
import { find } from "../../ui/find.js";
// It answers for the preview, also of what came by the camera and no letter.
import "../../ui/half-typed.js";
import { say } from "../../ui/words.js";
import { textIn } from "./passkey-file.js";
import { onSubmit } from "./passphrase-form.js";
import { showPreview } from "./restore-preview.js";
import { tableWords } from "./table-words.js";
import { sayUnopened } from "./unopened.js";

/**
 * @param {HTMLElement} root @param {ReturnType<typeof import("../../ui/notice.js").noticeOf>} notice @param {() => Promise<void>} refresh
 * @returns {(text: string) => Promise<void>} takes a text that came in another way than by a file
 */
export function offerRestore(root, notice, refresh) {
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
    const merges = await mergesOf(contents);
    // Another file may have been chosen meanwhile.
    if (contents === found.contents) showPreview(part("preview"), merges);
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
      const bytes = await chosen.arrayBuffer().catch(() => {
        throw new Unreadable("other");
      });
      return decoded(bytes);
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
