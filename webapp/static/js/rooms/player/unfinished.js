/** On the first screen: a cramp of which nobody has said that it let go, with the way back into its guide. */
import { newCramp } from "../../core/cramps.js";
import { hereAt } from "../../core/moment.js";
import { forget, unfinished } from "../../records/memory.js";

export function start(root) {
  const saved = unfinished();
  const tile = saved && document.querySelector(`[data-area="${CSS.escape(saved.plan)}"]`);
  if (!tile) return;
  const startedAt = Date.now() - saved.gap - saved.elapsed;
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(
    startedAt,
  );
  const words = root.querySelector("[data-words]");
  words.textContent = words.dataset.pattern.replace("{name}", tile.dataset.name).replace("{time}", time);
  root.querySelector("[data-resume]").href = `${tile.href}#resume`;
  const button = root.querySelector("[data-note]");
  button.addEventListener("click", async () => {
    // Who taps again while the store is on its way has had one cramp.
    if (button.hasAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    await note(root, saved, startedAt);
    button.removeAttribute("aria-busy");
  });
  root.querySelector("[data-forget]").addEventListener("click", () => end(root));
  root.hidden = false;
}

/** When it let go nobody knows, so the entry has no length. */
async function note(root, { plan, side, variant }, startedAt) {
  const known = { area: plan, side: side ?? null, way: variant, by: "guide" };
  try {
    // Not before it is asked for: the first screen is to be light.
    const { newId, put } = await import("../../records/database.js");
    await put("cramps", newCramp(newId(), hereAt(Math.round(startedAt)), known));
    end(root);
  } catch {
    const full = root.querySelector("[data-full]");
    full.textContent = full.dataset.full;
  }
}

function end(root) {
  forget();
  root.hidden = true;
}
