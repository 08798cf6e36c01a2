/** On the first screen: a cramp of which nobody has said that it let go, with the way back into its guide. */
import { forget, unfinished } from "../../records/memory.js";
import { clockHere } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

export function start(root) {
  const saved = unfinished();
  const tile = saved && document.querySelector(`[data-area="${CSS.escape(saved.plan)}"]`);
  if (!tile) return;
  const startedAt = Date.now() - saved.gap - saved.elapsed;
  const words = say("unfinished", { name: tile.dataset.name, time: clockHere(startedAt) });
  root.querySelector("[data-unfinished]").textContent = words;
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
    const { noteCramp } = await import("../../records/cramps.js");
    await noteCramp(startedAt, known);
    end(root);
  } catch {
    root.querySelector("[data-full]").textContent = say("full");
  }
}

function end(root) {
  forget();
  root.hidden = true;
}
