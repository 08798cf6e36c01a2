import { say } from "./words.js";

/**
 * Makes changes that can be taken back, and says what happened.
 * @param {{notice: ReturnType<typeof import("./notice.js").noticeOf>, refresh: () => Promise<void>}} page
 */
export function changesOf({ notice, refresh }) {
  async function keep(change) {
    try {
      await change();
    } catch {
      notice.say(say("full"));
      return false;
    }
    await refresh();
    return true;
  }

  /**
   * @param {() => Promise<void>} make
   * @param {() => Promise<void>} back makes it undone
   * @param {object} telling
   * @param {string} telling.said what the notice says
   * @param {Record<string, () => void>} [telling.acts] its buttons beside undo
   * @param {string} [telling.focus] the button of the notice that gets the focus
   * @param {() => void} telling.whenBack after it was undone
   * @returns {Promise<boolean>} whether it could be kept; if not, the page has said so
   */
  return async function change(make, back, { said, acts = {}, focus, whenBack }) {
    if (!(await keep(make))) return false;
    const undo = async () => {
      if (!(await keep(back))) return;
      notice.say(say("undone"));
      whenBack();
    };
    notice.say(said, { ...acts, undo }, focus);
    return true;
  };
}
