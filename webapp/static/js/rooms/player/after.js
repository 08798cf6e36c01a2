/**
 * From the moment that a cramp has gone: what belongs to each screen, put there when it comes. It is handed all that the
 * player has: what both would import is one more file to wait for before the first instruction.
 *
 * @typedef {object} Player
 * @property {HTMLElement[]} elements  its steps
 * @property {number} reached  the step that was on screen when the cramp let go
 * @property {Set<HTMLElement>} been  the steps of after-care that somebody has been at
 * @property {import("./length.js").Say} say
 * @property {import("./length.js").Duration} duration
 * @property {string | null} country  whose numbers are shown
 * @property {Pick<import("./cramp.js").Cramp, "entry" | "fresh" | "told" | "complete" | "sealed">} cramp
 * @property {import("../../core/sides.js").Side | null} side
 * @property {number} elapsed  milliseconds that it lasted
 * @property {"day" | "night"} hours  what the clock says
 * @property {() => void} announce  tells who listens what is on screen
 */
import { watch } from "./check.js";
import { lengthWords } from "./length.js";
import { askMore, offerAnswers } from "./more-answers.js";

let stopWatching = () => {};

/** @type {Record<string, (root: HTMLElement, step: HTMLElement, player: Player) => void>} */
const SCREENS = {
  helped(root, step, player) {
    ask(root, step, player).catch(console.error);
    tellOfEntry(root, step, player);
  },
  check(_root, step, { say, country }) {
    const none = /** @type {HTMLButtonElement} */ (step.querySelector("[data-none]"));
    stopWatching = watch(step, none, { say, chosen: country });
  },
  pick: offerCare,
  care: (_root, step, { been }) => been.add(step),
  done(root, step, player) {
    tellOfEntry(root, step, player);
    if ("relief" in root.dataset && player.hours === "night") headOf(step).textContent = player.say("sleep");
  },
};

/** @param {HTMLElement} root @param {HTMLElement} step  now on screen @param {Player} player */
export function arrive(root, step, player) {
  stopWatching();
  SCREENS[step.dataset.kind ?? ""](root, step, player);
  requestAnimationFrame(() => {
    if (root.contains(document.activeElement)) player.announce();
    else focusOnHead(step);
  });
}

/** @param {HTMLElement} root @param {HTMLElement} step @param {Player} player */
async function ask(root, step, { elements, reached, say, cramp }) {
  const answers = /** @type {HTMLElement} */ (step.querySelector("[data-answers]"));
  offerAnswers(
    answers,
    elements.filter(({ dataset }, at) => dataset.kind === "stretch" && at <= reached),
  );
  // Of a fresh entry there is nothing to read: the questions come with their screen, and move nothing in it.
  const told = cramp.entry && cramp.fresh ? {} : await cramp.told();
  if (told && root.contains(answers)) askMore(answers, say, told, (answer) => cramp.complete(answer));
}

/**
 * A button for each step of after-care; nobody is asked to note what is noted.
 * @param {HTMLElement} root @param {HTMLElement} step @param {Player} player
 */
function offerCare(root, step, { elements, been, cramp, duration }) {
  const isNoted = cramp.entry && !root.querySelector("[data-unnoted]:not([hidden])");
  const rows = [...elements.entries()]
    .filter(([, { dataset }]) => dataset.kind === "care" && !(isNoted && "note" in dataset))
    .map(([number, care]) => {
      const row = document.createElement("button");
      Object.assign(row, { type: "button", className: "button button-quiet" });
      row.dataset.pick = String(number);
      row.textContent = `${been.has(care) ? "✓ " : ""}${care.dataset.name}`;
      return row;
    });
  step.querySelector("[data-picks]")?.replaceChildren(...rows);
  // The first format of a number takes a slow phone 50 ms; the tap that ends the guide is not to wait for it.
  requestAnimationFrame(() => setTimeout(() => lengthWords(1, duration)));
}

/**
 * Whether it is in the diary, with the way to it; at the end also what it was.
 * @param {HTMLElement} root @param {HTMLElement} step @param {Player} player
 */
async function tellOfEntry(root, step, { say, duration, cramp, side, elapsed }) {
  const link = root.querySelector("[data-noted] a");
  const note = link?.closest("p");
  if (!(link instanceof HTMLAnchorElement) || !note) return;
  const what = note.querySelector("strong") ?? document.createElement("strong");
  what.textContent = "";
  if (step.dataset.kind === "done" && cramp.entry) {
    const place = root.querySelector(`button[data-side=${side}]`)?.textContent?.toLowerCase();
    const words = [root.dataset.name, place, lengthWords(Math.round(elapsed / 1000), duration)];
    what.textContent = words.filter(Boolean).join(", ");
  }
  note.prepend(what);
  headOf(step).after(note);
  // It goes with the entry that it removes.
  const remove = note.querySelector("button");
  if (remove) remove.onclick = () => focusOnHead(step);
  link.hash = cramp.entry ?? "";
  // What the phone does not open is told of by the line itself.
  if (await cramp.sealed().catch(() => false)) link.textContent = say("sealed");
}

/**
 * What was tapped to come here has gone with its screen: who listens or types goes on at the heading of the new one, and
 * hears it by that.
 * @param {HTMLElement} step
 */
function focusOnHead(step) {
  const head = headOf(step);
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

/** @param {HTMLElement} step */
const headOf = (step) => /** @type {HTMLElement} */ (step.querySelector(".do"));
