/** What this browser really has: whether push can work here, the permission, and the subscription. */

import { base64url } from "../records/device.js";
import { platformOf, thisDevice } from "../ui/platform.js";
import { workerUrl } from "../ui/trusted.js";

/** @returns {string | null} why push cannot work here: "insecure", "install", "unsupported" or "denied" */
export function obstacle() {
  if (!window.isSecureContext) return "insecure";
  if (!navigator.serviceWorker || !window.PushManager || !window.Notification)
    return platformOf(thisDevice()) === "ios" ? "install" : "unsupported";
  return Notification.permission === "denied" ? "denied" : null;
}

export const isPermitted = () => obstacle() === null && Notification.permission === "granted";

/** Only from a tap: browsers want to see one. @returns {Promise<boolean>} */
export async function askPermission() {
  if (Notification.permission === "default") await Notification.requestPermission();
  return Notification.permission === "granted";
}

/** @returns {Promise<PushSubscription | null>} */
export async function subscription() {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Whether the browser lets reminders come, whatever this phone knows of them. */
export const isReached = async () => isPermitted() && Boolean(await subscription());

/** A subscription for this key of the server; one for an older key goes. @param {string} key base64url */
export async function subscribe(key) {
  await navigator.serviceWorker.register(workerUrl(), { updateViaCache: "none" });
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  if (before && isFor(before, key)) return before;
  await before?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
}

export const unsubscribe = async () => (await subscription())?.unsubscribe();

/** Browsers that do not tell the key are believed. @param {PushSubscription} found @param {string} key base64url */
export function isFor(found, key) {
  const its = found.options?.applicationServerKey;
  return !its || base64url(new Uint8Array(its)) === key;
}

/** @param {string} text base64url */
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
