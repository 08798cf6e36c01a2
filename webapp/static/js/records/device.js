/**
 * This phone as the server knows it, and what it wishes: the record "reminders" of the store `devices`, {id, device,
 * secret, wishes, wanted, on, key, told, toldAt, endpoint, language, timezone, silentAt, calendarAt, opened, answeredAt,
 * lost}; times in ms.
 *
 * `wanted`: the person switched reminders on; `on`: the server has a subscription of this phone; `told`, `toldAt`: what
 * it last heard, kept until it has forgotten this phone; `silentAt`: the subscription was made anew because nothing was
 * shown; `calendarAt`: a calendar was made; `opened`: the strip "due" is wanted, as long as nothing comes by itself;
 * `answeredAt`: it was answered; `lost`: why reminders stopped, a name of the page's problems. The worker reads it too,
 * and keeps "shown-water" {id, at, due} here.
 */

import { USUAL } from "../core/times.js";
import { get, put } from "./database.js";

const STORE = "devices";
const ID = "reminders";

/** @returns {Promise<object>} the record; a new one is not yet kept */
export async function device() {
  const kept = await get(STORE, ID);
  return { ...fresh(), ...kept, wishes: { ...USUAL, ...kept?.wishes } };
}

/** Keeps `changes` of the record. @returns {Promise<object>} the whole of it */
export async function keep(changes) {
  const record = { ...(await device()), ...changes };
  await put(STORE, record);
  return record;
}

/** @returns what nobody has seen: a server that is told to forget this phone hears of it under a new name */
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

const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {Uint8Array} bytes */
export const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
