/** The plan's card in the Stretch room: how it stands while it runs, else what it is. */

import { standingOf } from "../../core/evenings.js";
import { hereAt } from "../../core/moment.js";
import { all, get, watch } from "../../records/database.js";
import { drawEvenings } from "./dots.js";
import { eveningsWords, weekWords } from "./words.js";

export function start(root) {
  watch((store) => ["plans", "sessions"].includes(store) && show(root));
  return show(root);
}

async function show(root) {
  const plan = await get("plans", root.dataset.plan);
  const running = root.querySelector("[data-running]");
  running.hidden = !plan;
  root.querySelector("[data-about]").hidden = Boolean(plan);
  if (!plan) return;
  const weeks = Number(root.dataset.weeks);
  const standing = standingOf(plan, await all("sessions"), hereAt(), weeks);
  running.querySelector("[data-week]").textContent = weekWords(standing, weeks);
  running.querySelector("[data-done]").textContent = eveningsWords(standing);
  drawEvenings(running.querySelector("[data-dots]"), standing.evenings);
}
