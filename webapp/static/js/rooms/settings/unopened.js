import { say } from "../../ui/words.js";

/**
 * Nothing can be taken along or brought back while the browser does not open what is kept.
 * @param {ReturnType<typeof import("../../ui/notice.js").noticeOf>} notice @param {unknown} error
 */
export function sayUnopened(notice, error) {
  console.warn("what is kept was not read:", error);
  notice.say(say("unopened"));
}
