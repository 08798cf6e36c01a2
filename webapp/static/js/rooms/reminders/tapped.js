/** What a tap on a reminder opens: "drank a glass" and "later" first. */

import { repair } from "../../push/repair.js";
import { whyUnkept } from "../../records/database.js";
import { logGlass } from "../../records/glass.js";
import { putOff } from "../../records/not-before.js";
import { find } from "../../ui/find.js";
import { clockHere } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

const MARK = "#reminder=";

/** Shows them now, and whenever a tap brings this window to the front. @param {HTMLElement} root */
export function start(root) {
  navigator.clearAppBadge?.().catch(() => {});
  const putRight = () => repair().catch((error) => console.error("reminders were not put right:", error));
  putRight();
  document.addEventListener("visibilitychange", () => document.hidden || putRight());
  const group = find(root, "[data-tapped]", HTMLElement);
  const said = find(root, "[data-tapped-said]", HTMLElement);
  const open = () => {
    if (!location.hash.startsWith(MARK)) return;
    // A reload must not ask again.
    history.replaceState(history.state, "", location.pathname + location.search);
    said.textContent = "";
    group.hidden = false;
    group.scrollIntoView();
    find(group, "h2", HTMLElement).focus({ preventScroll: true });
  };
  group.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    // A second tap would be a second glass.
    if (!button || group.hidden) return;
    group.hidden = true;
    said.textContent = await answer(button).catch((error) => {
      group.hidden = false;
      return say(whyUnkept(error));
    });
  });
  window.addEventListener("hashchange", open);
  open();
}

/** @param {HTMLButtonElement} button */
async function answer(button) {
  if ("drank" in button.dataset) {
    // What it means for the next reminder, not-before-after-drinks.js finds out.
    await logGlass();
    return say("glass-noted");
  }
  const time = Date.now() + Number(button.dataset.snooze) * 60_000;
  await putOff("water", time, { snoozed: true });
  return say("held-until", { time: clockHere(time) });
}
