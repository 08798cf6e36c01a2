/** At every opening: whether reminders still reach this phone. Browsers lose subscriptions and tell nobody. */
import { pushKey, Refusal, stored } from "../records/api.js";
import { device, keep } from "../records/device.js";
import { sendNotBefore } from "../records/not-before.js";
import { hearOfOff } from "./off-while-away.js";
import { isFor, isPermitted, obstacle, subscription, unsubscribe } from "./subscription.js";
import { leave, preferencesFor, renew } from "./switch.js";

/**
 * @typedef {import("../records/device.js").Device} Device
 * @typedef {import("../records/api.js").Stored} Stored
 */

const LONG = 7 * 86_400_000;
/** So many sent in a row and none shown: the subscription may be dead, whatever the push service says. */
const SILENT = 3;

/** @returns {Promise<Stored | null>} what the server has stored, null when it was not asked or not reached */
export async function repair(now = Date.now()) {
  await hearOfOff();
  const mine = await device();
  if (!mine.wanted) {
    await leave();
    return null;
  }
  // What was refused waits for another tap on the switch.
  if (!mine.toldAt && mine.lost) return null;
  if (!isPermitted()) {
    if (mine.on) await keep({ on: false, lost: obstacle() ?? "dismissed" });
    return null;
  }
  try {
    const known = await knownOf(mine);
    const silent = isSilent(known) && now - (mine.silentAt ?? 0) > LONG;
    // Not at every opening: some phones show what came and tell nobody.
    if (silent) await keep({ silentAt: now });
    // A server that forgot the phone may have heard from the push service that its subscription is dead.
    const dead = !known || silent;
    if (dead) await unsubscribe();
    if (dead || (await isStale(mine, now))) {
      if (await renew()) return null;
      await sendNotBefore();
      return await stored(await device());
    }
    await sendNotBefore();
    return known;
  } catch (error) {
    // Offline, or a server that is away: at the next opening.
    if (error instanceof TypeError || error instanceof Refusal) return null;
    throw error;
  }
}

/** @param {Device} mine */
async function knownOf(mine) {
  if (!mine.toldAt) return null;
  try {
    return await stored(mine);
  } catch (error) {
    if (error instanceof Refusal && [401, 404].includes(error.status)) return null;
    throw error;
  }
}

/** @param {Device} mine @param {number} now */
async function isStale(mine, now) {
  const found = await subscription();
  return (
    !mine.on ||
    !found ||
    !isFor(found, await pushKey()) ||
    // Another address, language or zone; or a wish of which it could not be told.
    JSON.stringify(preferencesFor(mine, found)) !== JSON.stringify(mine.told) ||
    now - (mine.toldAt ?? 0) > LONG
  );
}

/** Only while the last ones were sent, and none of them was seen. @param {Pick<Stored, "deliveries"> | null} known */
function isSilent(known) {
  const sent = (known?.deliveries ?? []).filter(({ sent_at }) => sent_at).slice(0, SILENT);
  return sent.length === SILENT && sent.every(({ shown_at }) => !shown_at);
}
