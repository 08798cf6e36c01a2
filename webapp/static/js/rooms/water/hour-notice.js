import { withinTheHour } from "../../core/hour.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/**
 * Shows the notice that fits what was drunk within the hour, and takes it away when the hour has passed. The signs of
 * low sodium come into view by themselves.
 * @param {HTMLElement} root it holds one `[data-level]` for each level
 * @param {import("./words.js").Words} words
 */
export function hourNoticeOf(root, words) {
  /** @type {NodeListOf<HTMLElement>} */
  const notices = root.querySelectorAll("[data-level]");

  let last = "";

  /** @param {import("../../core/drinks.js").Drink[]} drinks */
  return function show(drinks, now = Date.now()) {
    const { level, ml } = withinTheHour(drinks, now);
    for (const notice of notices) {
      notice.hidden = notice.dataset.level !== level;
      find(notice, "[data-within]", HTMLElement).textContent = say("within-hour", {
        amount: words.amount(ml),
      });
    }
    if (level === "stop" && last !== level) root.scrollIntoView({ block: "center" });
    last = level;
  };
}
