/** On the last screen of the plan's routine: how many evenings there are so far, or why tonight is not one of them. */
import { standingOf } from "../../core/evenings.js";
import { hereAt } from "../../core/moment.js";
import { all, get } from "../../records/database.js";
import { say } from "../../ui/words.js";
import { eveningsWords } from "./words.js";

/** @param {HTMLElement} root hidden, until the routine is over and there is a plan */
export function start(root) {
  const player = /** @type {HTMLElement} */ (root.closest("[data-module=player]"));
  const weeks = Number(root.dataset.weeks);
  /** @param {(plan: import("../../core/plan.js").Plan) => string | Promise<string>} words */
  const tell = (words) => async () => {
    const plan = await get("plans", player.dataset.plan ?? "");
    root.textContent = plan ? await words(plan) : "";
    root.hidden = !root.textContent;
  };
  player.addEventListener(
    "session-kept",
    tell(async (plan) => eveningsWords(standingOf(plan, await all("sessions"), hereAt(), weeks))),
  );
  player.addEventListener(
    "session-passed",
    tell(() => say("passed")),
  );
}
