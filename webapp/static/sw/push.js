/** A push becomes a notification, always: browsers take the subscription from a site that shows none. */

import { get } from "../js/records/database.js";
import { noteShown } from "../js/records/shown.js";
import { bestLanguage } from "./languages.js";
import { scope } from "./scope.js";

/**
 * @typedef {import("../js/records/device.js").Device} Device
 * @typedef {Partial<Pick<Notification, "title" | "body" | "lang" | "dir" | "tag" | "silent">> & {navigate?: string,
 *   data?: {kind: import("../js/core/times.js").Kind, due: string, delivery: string}}} Sent
 */

const ACTIONS = /** @type {const} */ (["drank", "later"]);
/** Milliseconds that the phone's own records may take: a notification must not wait for them. */
const PATIENCE = 3000;

/** @param {PushEvent} event with a `notification` where the browser has read the message by itself */
export async function showPush({ data, notification }) {
  const sent = notification ?? notificationIn(data);
  const device = await Promise.race([records(), passing(PATIENCE)]);
  const words =
    wordsIn(sent.lang) ?? wordsIn(device?.language) ?? wordsIn(bestLanguage()) ?? WORDS[LANGUAGES[0]];
  await scope.registration.showNotification(sent.title ?? words.title, {
    body: sent.title ? sent.body : words.body,
    lang: sent.lang,
    dir: sent.dir,
    tag: sent.tag ?? "uncramp",
    renotify: true,
    silent: sent.silent === true,
    icon: `${STATIC}/img/icon-192.png`,
    badge: `${STATIC}/img/monochrome-192.png`,
    actions: sent.data?.kind === "water" ? actionsIn(words, device) : [],
    data: { ...sent.data, navigate: ownPath(sent.navigate) },
  });
  await Promise.allSettled([scope.navigator.setAppBadge?.(1), noteShown(device, sent.data)]);
}

/** @param {string} [language] @returns {Words | undefined} */
const wordsIn = (language = "") => WORDS[language];

/** What was sent, with only what we can use; of garbage nothing. @param {PushMessageData | null} data @returns {Sent} */
function notificationIn(data) {
  try {
    const { notification } = data?.json() ?? {};
    return typeof notification?.title === "string" && notification.title ? notification : {};
  } catch {
    return {};
  }
}

/** This phone as the server knows it; nothing where it has no records. */
const records = () => get("devices", "reminders").catch(() => undefined);

/** @param {number} milliseconds @returns {Promise<undefined>} */
const passing = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));

/**
 * On a locked screen a discreet reminder does not name the drink either, nor one of which nothing is known.
 * @param {Words} words @param {Device} [device]
 */
function actionsIn(words, device) {
  const isDiscreet = device?.wishes?.discreet ?? true;
  const titles = { drank: isDiscreet ? words.done : words.drank, later: words.later };
  return ACTIONS.map((action) => ({ action, title: titles[action] }));
}

/** Whatever was sent, a tap opens a page of ours. @param {string} [address] */
function ownPath(address) {
  try {
    const { pathname, hash } = new URL(address ?? "/", scope.location.origin);
    return pathname + hash;
  } catch {
    return "/";
  }
}
