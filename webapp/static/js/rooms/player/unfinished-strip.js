/** The cramp of which nobody has said that it let go: the way back into its guide, into the diary, or out of mind. */
import { noteCramp } from "../../records/cramps.js";
import { forget, unfinished } from "../../records/memory.js";
import { find } from "../../ui/find.js";
import { clockHere } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** @typedef {NonNullable<ReturnType<typeof unfinished>>} Unfinished */

/** @param {HTMLElement} root @param {Unfinished} saved */
export function showStrip(root, saved) {
  const tile = document.querySelector(`a[data-area="${CSS.escape(saved.plan)}"]`);
  root.hidden = !(tile instanceof HTMLAnchorElement);
  if (!(tile instanceof HTMLAnchorElement)) return;
  const words = say("unfinished", { name: tile.dataset.name ?? "", time: clockHere(startOf(saved)) });
  find(root, "[data-unfinished]", HTMLElement).textContent = words;
  find(root, "[data-resume]", HTMLAnchorElement).href = `${tile.href}#resume`;
  const button = find(root, "[data-note]", HTMLButtonElement);
  // Once, however often it is shown: each of them is one handler.
  button.onclick = async () => {
    // Who taps again while the store is on its way has had one cramp.
    if (button.hasAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    await note(root);
    button.removeAttribute("aria-busy");
  };
  find(root, "[data-forget]", HTMLButtonElement).onclick = () => end(root);
}

/** @param {Unfinished} saved */
const startOf = ({ gap, elapsed }) => Date.now() - gap - elapsed;

/** When it let go nobody knows, so the entry has no length. @param {HTMLElement} root */
async function note(root) {
  const saved = unfinished();
  // Another tab may have answered.
  if (!saved) return end(root);
  const { plan, side, variant } = saved;
  try {
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
