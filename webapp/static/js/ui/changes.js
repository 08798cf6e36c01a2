import { whyUnkept } from "../records/database.js";
import { say } from "./words.js";

/**
 * Makes changes that can be taken back, and says what happened.
 * @param {{notice: ReturnType<typeof import("./notice.js").noticeOf>, refresh: () => Promise<void>}} page
 */
export function changesOf({ notice, refresh }) {
  /** @param {() => Promise<unknown>} change */
  async function keep(change) {
    try {
      await change();
    } catch (error) {
      notice.say(say(whyUnkept(error)));
      return false;
    }
    await refresh();
    return true;
  }

  /**
   * @param {() => Promise<unknown>} make
   * @param {() => Promise<unknown>} back makes it undone; false where there is more to it by now, which stays
   * @param {{said: string, acts?: Record<string, () => void>, focus?: string, whenBack: () => void}} telling what the
   *   notice says, its buttons beside undo, which of them gets the focus, and what follows when it was undone
   * @returns {Promise<boolean>} whether it could be kept; if not, the page has said so
   */
  return async function change(make, back, { said, acts = {}, focus, whenBack }) {
    if (!(await keep(make))) return false;
    const undo = async () => {
      /** @type {unknown} */
      let undone;
      const remember = async () => {
        undone = await back();
      };
      if (!(await keep(remember))) return;
      if (undone === false) notice.close();
      else notice.say(say("undone"));
      whenBack();
    };
    notice.say(said, { ...acts, undo }, focus);
    return true;
  };
}
