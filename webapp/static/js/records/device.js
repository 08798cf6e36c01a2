/** This phone as the server knows it, and what it wishes: one record of the store `devices`, which the worker reads too. */

import { USUAL } from "../core/times.js";
import { get, update } from "./database.js";

/**
 * @typedef {{
 *   id: "reminders",
 *   device: string, secret: string,
 *   wishes: import("../core/times.js").ReminderPreferences,
 *   wanted: boolean, on: boolean,
 *   key?: string | null, told?: Told | null, toldAt?: number | null, endpoint?: string | null,
 *   language?: string, timezone?: string,
 *   silentAt?: number, calendarAt?: number, opened?: boolean, answeredAt?: number,
 *   lost?: string | null,
 * }} Device  times are in ms. `device` is its name on the server, `wanted`: the person switched reminders on; `on`: the
 *   server has a subscription of this phone, made for the server's `key`; `told`, `toldAt`: what it last heard, kept until
 *   it has forgotten this phone; `silentAt`: the subscription was made anew because nothing was shown; `calendarAt`: a
 *   calendar was made; `opened`: the strip "due" is wanted, as long as nothing comes by itself; `answeredAt`: it was
 *   answered; `lost`: why reminders stopped, a name of the page's problems
 *
 * @typedef {{subscription: {endpoint?: string, keys: Record<string, string>}, language: string, timezone: string,
 *   discreet: boolean, reminders: import("../core/times.js").Reminder[]}} Told  as docs/api.md has it
 */

const STORE = "devices";
const ID = "reminders";

/** The record; a new one is not yet kept. */
export const device = async () => whole(await get(STORE, ID));

/**
 * Keeps changes of the record, as it is by now, whoever changed it last.
 * @param {Partial<Device> | ((mine: Device) => Partial<Device>)} changes
 * @returns {Promise<Device>} the whole of it
 */
export async function keep(changes) {
  let mine = fresh();
  await update(STORE, ID, (kept) => {
    mine = whole(kept);
    mine = { ...mine, ...(typeof changes === "function" ? changes(mine) : changes) };
    return mine;
  });
  return mine;
}

/** @param {Device | undefined} kept by this build or another one @returns {Device} */
const whole = (kept) => ({ ...fresh(), ...kept, wishes: { ...USUAL, ...kept?.wishes } });

/** What nobody has seen: a server that is told to forget this phone hears of it under a new name. @returns {Device} */
export function fresh() {
  return {
    id: ID,
    device: hex(random(16)),
    secret: base64url(random(32)),
    wishes: USUAL,
    wanted: false,
    on: false,
  };
}

/** @param {number} length bytes */
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** @param {Uint8Array} bytes */
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {Uint8Array} bytes */
export const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
