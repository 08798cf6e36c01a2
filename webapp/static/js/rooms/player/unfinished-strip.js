/** The cramp of which nobody has said that it let go: the way back into its guide, into the diary, or out of mind. */
import { clockHere } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/**
 * @typedef {NonNullable<ReturnType<typeof import("../../records/memory.js").unfinished>>} Unfinished
 *
 * @param {import("./unfinished.js").Parts} parts
 * @param {HTMLAnchorElement} tile of its guide
 * @param {{saved: Unfinished, still: () => Unfinished | null, done: () => void}} cramp  `still`: as it is known by then
 */
export function fill({ words, resume, note, dismiss, full }, tile, { saved, still, done }) {
  const time = clockHere(startOf(saved));
  words.textContent = say("unfinished", { name: tile.dataset.name ?? "", time });
  resume.href = `${tile.href}#resume`;
  /** The button that was tapped goes with the strip: a keyboard goes on at the one that begins a guide. */
  const end = () => {
    done();
    /** @type {HTMLElement | null} */ (document.querySelector("[data-start]"))?.focus({
      preventScroll: true,
    });
  };
  // However often it is filled, each button does it once.
  dismiss.onclick = end;
  note.onclick = async () => {
    // Who taps again while the store is on its way has had one cramp.
    if (note.hasAttribute("aria-busy")) return;
    note.setAttribute("aria-busy", "true");
    try {
      await keep(still());
      end();
    } catch (error) {
      full.textContent = say(await whyUnkept(error));
    }
    note.removeAttribute("aria-busy");
  };
}

/** Not before it is asked for: whoever listens to the database is not kept for the way back when something is noted. */
const cramps = () => import("../../records/cramps.js");

/** Where even its script does not come, the phone is not known to be full. @param {unknown} error */
const whyUnkept = (error) =>
  cramps().then(
    ({ whyUnkept }) => whyUnkept(error),
    () => "unsaved",
  );

/** @param {Unfinished} saved */
const startOf = ({ gap, elapsed }) => Date.now() - gap - elapsed;

/** When it let go nobody knows, so the entry has no length. @param {Unfinished | null} saved null: another tab answered */
async function keep(saved) {
  if (!saved) return;
  const { plan, side, variant, tried } = saved;
  const { noteCramp } = await cramps();
  await noteCramp(startOf(saved), { area: plan, side: side ?? null, way: variant, by: "guide", tried });
}
