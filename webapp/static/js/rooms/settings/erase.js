/** Erases everything of Uncramp: what the server has of this phone, and whatever the phone itself keeps. */

import { isOffRemembered } from "../../push/off-while-away.js";
import { isReached, unsubscribe } from "../../push/subscription.js";
import { isForgotten } from "../../push/switch.js";
import { erase as eraseRecords } from "../../records/database.js";
import { device, keep } from "../../records/device.js";

/** @typedef {"none" | "done" | "failed"} Outcome */
/** @typedef {import("../../records/device.js").Device} Device */

/**
 * Who the phone was, for another attempt: once it is erased it has no name any more.
 * @type {{mine: Device | null} | undefined}
 */
let before;

/**
 * @returns {Promise<"none" | "done" | "unreached" | "unopened">} "none" where it never heard of this phone, "unopened"
 *   where the phone does not tell who it is
 */
export async function eraseServer() {
  const { mine } = before ?? (await whoItIs());
  if (!mine) return "unopened";
  // Wanted, and yet not told: an answer may have been lost on its way.
  if (!mine.toldAt && !mine.wanted) return "none";
  return (await isForgotten(mine)) ? "done" : "unreached";
}

/** Nobody, where the server may know this phone by a name that the browser refuses or does not give. */
async function whoItIs() {
  const mine = await device().catch(() => null);
  const isUnknown = mine && !mine.toldAt && !mine.wanted;
  const isNameless = isUnknown && (isOffRemembered() || (await isReached()));
  return { mine: isNameless ? null : mine };
}

/** By the name of its line on the page; one that fails does not keep the others. Records last: they say what is on. */
const PARTS = { push: endReminders, pages: erasePages, choices: eraseChoices, records: eraseRecords };

/** By the name of its line. @returns {Promise<Record<string, Outcome>>} */
export async function erasePhone() {
  before ??= await whoItIs();
  /** @type {Record<string, Outcome>} */
  const outcomes = {};
  for (const [name, erase] of Object.entries(PARTS)) {
    outcomes[name] = await erase().then(
      () => "done",
      (error) => {
        console.warn(`${name} could not be erased:`, error);
        return "failed";
      },
    );
  }
  return outcomes;
}

async function endReminders() {
  // First, so that no other tab and no worker subscribes anew. A phone that is full may refuse it.
  await keep({ wanted: false, on: false }).catch(() => {});
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return;
  if (registration.pushManager) await unsubscribe();
  for (const each of (await registration.getNotifications?.()) ?? []) each.close();
  await navigator.clearAppBadge?.().catch(() => {});
}

async function erasePages() {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((each) => each.unregister()));
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function eraseChoices() {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser that gives no storage has kept none.
  }
}
