/** On the first screen: a cramp of which nobody has said that it let go, with the way back into its guide. */
import { forget, unfinished } from "../../records/memory.js";
import { clockHere } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

export function start(root) {
  const button = root.querySelector("[data-note]");
  button.addEventListener("click", async () => {
    // Who taps again while the store is on its way has had one cramp.
    if (button.hasAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    await note(root, unfinished());
    button.removeAttribute("aria-busy");
  });
  root.querySelector("[data-forget]").addEventListener("click", () => end(root));
  show(root);
  // The browser may show the page again as it was left, before its guide began.
  addEventListener("pageshow", ({ persisted }) => persisted && show(root));
}

const startOf = ({ gap, elapsed }) => Date.now() - gap - elapsed;

function show(root) {
  const saved = unfinished();
  const tile = saved && document.querySelector(`[data-area="${CSS.escape(saved.plan)}"]`);
  root.hidden = !tile;
  if (!tile) return;
  const words = say("unfinished", { name: tile.dataset.name, time: clockHere(startOf(saved)) });
  root.querySelector("[data-unfinished]").textContent = words;
  root.querySelector("[data-resume]").href = `${tile.href}#resume`;
}

/** When it let go nobody knows, so the entry has no length. */
async function note(root, saved) {
  // Another tab may have answered.
  if (!saved) return end(root);
  const { plan, side, variant } = saved;
  const known = { area: plan, side: side ?? null, way: variant, by: "guide" };
  try {
    // Not before it is asked for: the first screen is to be light.
    const { noteCramp } = await import("../../records/cramps.js");
    await noteCramp(startOf(saved), known);
    end(root);
  } catch {
    root.querySelector("[data-full]").textContent = say("full");
  }
}

function end(root) {
  forget();
  root.hidden = true;
}
