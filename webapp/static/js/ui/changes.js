/**
 * Makes changes that can be taken back, and says what happened.
 * @param {{notice: object, words: object, refresh: () => Promise<void>}} page what `noticeOf` and `wordsOf` give
 */
export function changesOf({ notice, words, refresh }) {
  async function keep(change) {
    try {
      await change();
    } catch {
      notice.say(words.say("full"));
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
      notice.say(words.say("undone"));
      whenBack();
    };
    notice.say(said, { ...acts, undo }, focus);
    return true;
  };
}
