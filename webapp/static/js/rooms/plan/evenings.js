/** The plan's card in the Stretch room: how it stands while it runs, else what it is. */

import { standingOf } from "../../core/evenings.js";
import { hereAt } from "../../core/moment.js";
import { all, get, watch } from "../../records/database.js";
import { find } from "../../ui/find.js";
import { drawEvenings } from "./dots.js";
import { eveningsWords, weekWords } from "./words.js";

/** @param {HTMLElement} root */
export function start(root) {
  watch((store) => ["plans", "sessions"].includes(store) && show(root));
  // The page may lie open from one evening to the next.
  document.addEventListener("visibilitychange", () => document.hidden || show(root));
  return show(root);
}

/** @param {HTMLElement} root */
async function show(root) {
  const plan = await get("plans", root.dataset.plan ?? "");
  const running = find(root, "[data-running]", HTMLElement);
  running.hidden = !plan;
  find(root, "[data-about]", HTMLElement).hidden = Boolean(plan);
  if (!plan) return;
  const weeks = Number(root.dataset.weeks);
  const standing = standingOf(plan, await all("sessions"), hereAt(), weeks);
  find(running, "[data-week]", HTMLElement).textContent = weekWords(standing, weeks);
  find(running, "[data-done]", HTMLElement).textContent = eveningsWords(standing);
  // Those of a pause do not count, and the row holds no more than those that do.
  const counted = standing.evenings.filter((kind) => kind !== "paused");
  drawEvenings(find(running, "[data-dots]", HTMLElement), counted);
}
