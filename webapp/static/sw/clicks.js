/** What a tap on a notification, or on one of its buttons, does. All of it works offline. */
import { REMINDERS_LATER_MINUTES } from "limits";
import { isKept } from "../js/records/database.js";
import { logGlass } from "../js/records/glass.js";
import { putOff } from "../js/records/not-before.js";
import { putOffAfterDrinks } from "../js/records/not-before-after-drinks.js";
import { scope } from "./scope.js";

const SNOOZE = REMINDERS_LATER_MINUTES * 60_000;
/** Milliseconds that a page may take to answer: one that sleeps does not, nor one that has nothing to type. */
const PATIENCE = 300;

/**
 * What is kept by a tap on its buttons.
 * @type {Record<string, (about: {kind: import("../js/records/not-before.js").Kind}) => Promise<void>>}
 */
const ACTS = {
  later: ({ kind }) => putOff(kind, Date.now() + SNOOZE, { snoozed: true }),
  drank: logGlass,
};

/** @param {NotificationEvent} event */
export async function answerClick({ action, notification }) {
  notification.close();
  await Promise.allSettled([scope.navigator.clearAppBadge?.()]);
  const act = ACTS[action];
  if (!act) return openPage(notification.data?.navigate ?? "/");
  // What the phone cannot keep, or has no room for, the page says; and it has the same buttons first.
  const isNoted =
    (await isKept()) &&
    (await act(notification.data)
      .then(() => true)
      .catch(() => false));
  if (!isNoted) return openPage(notification.data.navigate);
  if (action === "drank") await putOffAfterDrinks(Date.now());
}

/**
 * A window that is open comes to the front, unless it leads somebody through a cramp at this moment, or something is half
 * typed in it.
 * @param {string} path
 */
async function openPage(path) {
  const windows = await scope.clients.matchAll({ type: "window" });
  const calm = windows.filter(({ url }) => !/^\/\w+\/(relief|stretch)\/./.test(new URL(url).pathname));
  const typed = await Promise.all(calm.map(isHalfTyped));
  const free = calm.filter((_window, place) => !typed[place]);
  const best = free.find(({ url }) => new URL(url).pathname === path.split("#")[0]) ?? free[0];
  try {
    await best.focus();
    await best.navigate(path);
  } catch {
    await scope.clients.openWindow(path);
  }
}

/** As the page says it (js/ui/half-typed.js). @param {WindowClient} page @returns {Promise<boolean>} */
function isHalfTyped(page) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    page.postMessage({ type: "half-typed" }, [port2]);
    setTimeout(resolve, PATIENCE, false);
  });
}
