/**
 * Says what was just taken away, with the way back, until something else happens.
 * @param {ReturnType<typeof import("../../ui/notice.js").noticeOf>} notice
 * @param {string} said @param {() => void} back @param {string} [focus] as `say` of the notice takes it
 */
export function offerBack(notice, said, back, focus) {
  const undo = () => {
    notice.close();
    back();
  };
  notice.say(said, { undo }, focus);
}
