// What a tap on a notification, or on one of its buttons, does. All of it works offline.

import { REMINDERS_LATER_MINUTES } from "limits";

const SNOOZE = REMINDERS_LATER_MINUTES * 60_000;

async function answerClick({ action, notification }) {
  notification.close();
  await Promise.allSettled([self.navigator.clearAppBadge?.()]);
  if (action === "later")
    return holdUntil(notification.data.kind, { time: Date.now() + SNOOZE, snoozed: true });
  if (action !== "drank") return openPage(notification.data?.navigate ?? "/");
  try {
    await logGlass();
  } catch {
    // The phone may be full, or nothing is chosen yet: the page says so, and has the same button first.
    return openPage(notification.data.navigate);
  }
  await holdAfterDrink();
}

/** The first of the person's own cups, as js/reminders/glass.js does; rejects where there are none. */
async function logGlass() {
  const { cups } = await readRecord("settings", "water");
  const { ml, drink } = cups[0];
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const offset = -new Date().getTimezoneOffset();
  await keepRecord("drinks", { id, at: Date.now(), offset, ml, drink, counts: drink !== "alcohol" });
}

/** A window that is open comes to the front, unless it leads somebody through a cramp at this moment. */
async function openPage(path) {
  const windows = await self.clients.matchAll({ type: "window" });
  const free = windows.filter(({ url }) => !/^\/\w+\/(relief|stretch)\/./.test(new URL(url).pathname));
  const best = free.find(({ url }) => new URL(url).pathname === path.split("#")[0]) ?? free[0];
  try {
    await best.focus();
    await best.navigate(path);
  } catch {
    await self.clients.openWindow(path);
  }
}
