/** On the first screen: a cramp of which nobody has said that it let go, with the way back into its guide. */
import { forget, unfinished } from "../../records/memory.js";
import { find } from "../../ui/find.js";
import { clockHere } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** @typedef {NonNullable<ReturnType<typeof unfinished>>} Unfinished */

/** @param {HTMLElement} root */
export function start(root) {
  const button = find(root, "[data-note]", HTMLElement);
  button.addEventListener("click", async () => {
    // Who taps again while the store is on its way has had one cramp.
    if (button.hasAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    await note(root, unfinished());
    button.removeAttribute("aria-busy");
  });
  find(root, "[data-forget]", HTMLElement).addEventListener("click", () => end(root));
  show(root);
  // The browser may show the page again as it was left, before its guide began.
  addEventListener("pageshow", ({ persisted }) => persisted && show(root));
}

/** @param {Unfinished} saved */
const startOf = ({ gap, elapsed }) => Date.now() - gap - elapsed;

/** @param {HTMLElement} root */
function show(root) {
  const saved = unfinished();
  /** @type {HTMLAnchorElement | null} */
  const tile = saved && document.querySelector(`[data-area="${CSS.escape(saved.plan)}"]`);
  root.hidden = !tile;
  if (!saved || !tile) return;
  const words = say("unfinished", { name: tile.dataset.name ?? "", time: clockHere(startOf(saved)) });
  find(root, "[data-unfinished]", HTMLElement).textContent = words;
  find(root, "[data-resume]", HTMLAnchorElement).href = `${tile.href}#resume`;
}

/**
 * When it let go nobody knows, so the entry has no length.
 * @param {HTMLElement} root @param {Unfinished | null} saved
 */
async function note(root, saved) {
  // Another tab may have answered.
  if (!saved) return end(root);
  const { plan, side, variant } = saved;
  try {
    // Not before it is asked for: the first screen is to be light.
    const { noteCramp } = await import("../../records/cramps.js");
    await noteCramp(startOf(saved), { area: plan, side: side ?? null, way: variant, by: "guide" });
    end(root);
  } catch {
    find(root, "[data-full]", HTMLElement).textContent = say("full");
  }
}

/** @param {HTMLElement} root */
function end(root) {
  forget();
  root.hidden = true;
}
