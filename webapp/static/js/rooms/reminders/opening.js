/** At every opening: reminders are put right at a quiet moment, and a time that passed unseen is said. */
import { recordsAtRest } from "../../records/at-rest.js";
import { find } from "../../ui/find.js";

/** Nothing of it is there to tap before it listens, so nobody has to wait for it. @param {HTMLElement} root */
export function start(root) {
  // What it stood for is seen now.
  navigator.clearAppBadge?.().catch(() => {});
  putRight(root).catch((error) => console.error("reminders were not put right:", error));
}

/** @param {HTMLElement} root */
async function putRight(root) {
  if (!(await recordsAtRest())) return;
  // Only now: nothing of this may stand before the first tap.
  const [{ repair }, { answered, missed }, { clockHere }, { say }] = await Promise.all([
    import("../../push/repair.js"),
    import("../../push/missed.js"),
    import("../../ui/locale.js"),
    import("../../ui/words.js"),
  ]);
  await repair();
  const due = await missed(Date.now());
  if (due) show(root, due, say(`due-${due.kind}`, { time: clockHere(due.at) }), answered);
}

/**
 * @param {HTMLElement} root @param {import("../../core/due.js").Due} due @param {string} words
 * @param {() => Promise<unknown>} answered
 */
function show(root, { kind }, words, answered) {
  const go = find(root, "[data-go]", HTMLAnchorElement);
  go.textContent = words;
  go.href = `${go.dataset[kind] ?? ""}${kind === "water" ? "#reminder=due" : ""}`;
  // Nor is it said any more on the way back.
  const leave = () => {
    root.hidden = true;
    return answered();
  };
  go.addEventListener("click", leave);
  find(root, "[data-leave]", HTMLElement).addEventListener("click", leave);
  root.hidden = false;
}
