import { withinTheHour } from "../../core/hour.js";
import { say } from "../../ui/words.js";

/**
 * Shows the notice that fits what was drunk within the hour, and takes it away when the hour has passed. The signs of
 * low sodium come into view by themselves.
 * @param {HTMLElement} root it holds one `[data-level]` for each level
 * @param {object} words what `wordsOf` gives
 */
export function hourNoticeOf(root, words) {
  const notices = [...root.querySelectorAll("[data-level]")];

  let last = "";

  return function show(drinks, now = Date.now()) {
    const { level, ml } = withinTheHour(drinks, now);
    for (const notice of notices) {
      notice.hidden = notice.dataset.level !== level;
      notice.querySelector("[data-within]").textContent = say("within-hour", { amount: words.amount(ml) });
    }
    if (level === "stop" && last !== level) root.scrollIntoView({ block: "center" });
    last = level;
  };
}
