import { withinTheHour } from "../../core/hour.js";
import { notedTogether } from "../../core/spread.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { offerOf } from "./offer.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */

/**
 * Shows the notice that fits what was drunk within the hour, and takes it away when the hour has passed. The signs of
 * low sodium come into view by themselves. What was noted all together is asked about first.
 * @param {HTMLElement} root it holds one `[data-level]` for each level
 * @param {import("./words.js").Words} words
 * @param {(before: Drink[], after: Drink[]) => Promise<boolean>} spread keeps drinks at other times
 */
export function hourNoticeOf(root, words, spread) {
  /** @type {NodeListOf<HTMLElement>} */
  const notices = root.querySelectorAll("[data-level]");
  /** @type {Set<string>} the drinks of which somebody said that it was within the hour */
  const certain = new Set();
  /** @type {Drink[]} */
  let drinks = [];
  let last = "";
  /** What is said of the amount in place of the usual words. */
  let why = "";

  const offer = offerOf(root, words, {
    spread,
    others: () => drinks,
    certain(row, reason = "") {
      why = reason;
      for (const { id } of row) certain.add(id);
      show(drinks);
      const notice = [...notices].find((each) => !each.hidden);
      notice?.setAttribute("tabindex", "-1");
      notice?.focus();
    },
  });

  /** @param {Drink[]} all */
  function show(all, now = Date.now()) {
    drinks = all;
    const { level, ml } = withinTheHour(drinks, now);
    const row = notedTogether(drinks, now);
    const isAsked = row.length > 0 && !row.some(({ id }) => certain.has(id));
    const shown = isAsked ? "" : level;
    offer(isAsked ? row : [], ml);
    if (!level) why = "";
    const within = why || say("within-hour", { amount: words.amount(ml) });
    for (const notice of notices) {
      notice.hidden = notice.dataset.level !== shown;
      find(notice, "[data-within]", HTMLElement).textContent = within;
    }
    if (shown === "stop" && last !== shown) root.scrollIntoView({ block: "center" });
    last = shown;
  }
  return show;
}
