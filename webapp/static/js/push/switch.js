/** Switching reminders on and off, and keeping browser and server of one mind. */

import { remindersOf } from "../core/times.js";
import { forget, pushKey, Refusal, tell } from "../records/api.js";
import { isAnswered, isKept } from "../records/database.js";
import { device, fresh, keep } from "../records/device.js";
import { timeZone } from "../records/time-zone.js";
import { hearOfOff, OFF, rememberOff } from "./off-while-away.js";
import { askPermission, obstacle, subscribe, unsubscribe } from "./subscription.js";

/** @typedef {import("../records/device.js").Device} Device */

/** It knows nothing of this phone, by now or ever: with the last two a host of files alone answers. */
const UNKNOWN = [401, 404, 405, 501];

/** Must begin inside a tap. @returns {Promise<string | null>} why it did not work, null when it did */
export async function switchOn() {
  // Before anything is awaited: some browsers forget the tap.
  const asked = obstacle() ? null : askPermission();
  await hearOfOff();
  // What was refused before, another tap asks for anew: also one without a network, which the next opening carries out.
  await keep({ wanted: true, lost: null });
  const problem = obstacle() ?? ((await asked) ? null : (obstacle() ?? "dismissed"));
  return problem ?? renew();
}

/** Subscribe, and tell the server. What the server refuses is undone in the browser. @returns {Promise<string | null>} as `switchOn` */
export async function renew() {
  const mine = await device();
  // Once the page is closed nobody would know how to switch them off.
  if (!(await isKept())) return "unkept";
  /** @type {Partial<Device>} */
  let heard;
  try {
    const key = await pushKey();
    const found = await subscribe(key);
    const told = preferencesFor(mine, found);
    await tell(mine, told);
    heard = { on: true, lost: null, key, told, endpoint: found.endpoint, toldAt: Date.now(), ...here() };
  } catch (error) {
    if (isPassing(error)) return navigator.onLine ? "unreachable" : "offline";
    await unsubscribe();
    return lose(error);
  }
  await remember(heard, mine);
  return null;
}

/**
 * What a full phone cannot remember nobody else may know; nor what was switched off while the server was told of it.
 * @param {Partial<Device>} heard @param {Device} mine  as it was before
 */
async function remember(heard, mine) {
  try {
    const kept = await keep((now) => (now.device === mine.device ? { ...heard, on: now.wanted } : {}));
    if (!kept.wanted) await unsubscribe();
    // The server forgot this name, and has it again: nobody else could tell it to forget it.
    if (kept.device !== mine.device) await isForgotten(mine);
    else if (!kept.wanted) await leave();
  } catch (error) {
    if (!mine.toldAt) {
      await unsubscribe();
      await isForgotten(mine);
    }
    throw error;
  }
}

/**
 * Nothing comes any more from now on, unless this cannot be kept: then all is as before.
 * @returns {Promise<string | null>} as `switchOn`
 */
export async function switchOff() {
  // First: the other tabs, which may have their records, hear of it as soon as it is kept.
  if ((await isAnswered()) && !(await isKept())) rememberOff();
  await keep(OFF);
  await unsubscribe();
  await leave();
  return null;
}

/** Nothing of this phone stays on the server; where that cannot be reached, it is told at the next opening. */
export async function leave() {
  const mine = await device();
  if (!mine.toldAt || !(await isForgotten(mine))) return;
  const { device: id, secret } = fresh();
  const anew = { device: id, secret, told: null, toldAt: null, key: null, endpoint: null };
  // Not where another tab gave it a new name before, or has switched reminders on again.
  await keep((kept) => (kept.device === mine.device && !kept.wanted ? anew : {}));
}

/**
 * Tells the server to forget this phone.
 * @param {Device} mine
 * @returns {Promise<boolean>} whether it has nothing of it now
 */
export async function isForgotten(mine) {
  try {
    await forget(mine);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return UNKNOWN.includes(error.status);
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Nobody refused anything: the network or the server is away, or has too much to do. @param {unknown} error */
const isPassing = (error) => (error instanceof Refusal ? error.isPassing : error instanceof TypeError);

/** @param {unknown} error */
async function lose(error) {
  const refused = error instanceof Refusal;
  // Files alone, on a host without our server, know nothing of an API.
  const problem = refused ? (error.status === 404 ? "unserved" : "refused") : "failed";
  const { device: id, secret } = fresh();
  // Another name next time, where somebody else has this one.
  const anew = refused && [401, 409].includes(error.status) ? { device: id, secret } : {};
  await keep({ on: false, lost: problem, ...anew });
  console.warn("Reminders could not be switched on:", error);
  return problem;
}

/**
 * What the server needs to know of the times, and of this phone.
 * @param {Device} mine @param {PushSubscription} found
 * @returns {import("../records/device.js").Told}
 */
export function preferencesFor({ wishes }, found) {
  const { endpoint, keys = {} } = found.toJSON();
  return {
    subscription: { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } },
    ...here(),
    discreet: wishes.discreet,
    reminders: remindersOf(wishes),
  };
}

const here = () => ({
  language: document.documentElement.lang,
  timezone: timeZone(),
});
