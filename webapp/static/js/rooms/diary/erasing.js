/** Erases all that the page of the diary keeps, after a second tap that means it, with one way back. */

import { bringBack } from "../../records/bring-back.js";
import { all, remove } from "../../records/database.js";
import { PRIVATE } from "../../records/stores.js";
import { askedTwice } from "../../ui/asked-twice.js";
import { say } from "../../ui/words.js";

/**
 * @param {HTMLElement} root
 * @param {{notice: ReturnType<typeof import("../../ui/notice.js").noticeOf>,
 *   change: ReturnType<typeof import("../../ui/changes.js").changesOf>, closeForms: () => void}} page
 */
export function eraseIn(root, { notice, change, closeForms }) {
  const { focus } = askedTwice(root, erase, notice.close);

  async function erase() {
    closeForms();
    const whole = await Promise.all(PRIVATE.map(async (store) => ({ store, records: await all(store) })));
    change(
      () => Promise.all(whole.map(({ store, records }) => remove(store, ...records.map(({ id }) => id)))),
      () =>
        Promise.all(whole.map(({ store, records }) => bringBack(store, .../** @type {never[]} */ (records)))),
      { said: say("erased"), focus: "undo", whenBack: focus },
    );
  }
}
