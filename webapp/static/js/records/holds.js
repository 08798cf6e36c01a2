/**
 * "Not before": after a glass, "later", or enough for today. The server hears of a time and never of an amount.
 * The latest of each kind waits in the store `devices` as {id: "hold-water", kind, time (ms), snoozed, sent}; one that
 * follows from drinks has `over` too: {time, snoozed} of the one by hand that comes back when they go, or null.
 */

import { hold, Refusal } from "./api.js";
import { all, put } from "./database.js";
import { device } from "./device.js";

const STORE = "devices";

/**
 * Nothing of this kind comes before `time` (ms), and all as usual when that is now.
 * @param {{snoozed?: boolean, over?: object | null}} how `snoozed` asks for a reminder at that very moment
 */
export async function holdUntil(kind, time, { snoozed = false, over } = {}) {
  const why = over === undefined ? {} : { over };
  await put(STORE, { id: `hold-${kind}`, kind, time, snoozed, sent: false, ...why });
  await sendHolds();
}

/** Sends what waits, as far as there is a network; one that has passed by now ends the one before it. */
export async function sendHolds() {
  const mine = await device();
  if (!mine.on) return;
  for (const each of (await holds()).filter(({ sent }) => !sent)) {
    try {
      await hold(mine, {
        kind: each.kind,
        time: new Date(each.time).toISOString(),
        snoozed: each.snoozed,
      });
    } catch (error) {
      if (error instanceof Refusal && error.status < 500 && error.status !== 429) await sent(each);
      continue;
    }
    await sent(each);
  }
}

/** @returns {Promise<{kind: string, time: number, snoozed: boolean}[]>} */
export const holds = async () => (await all(STORE)).filter(({ id }) => id.startsWith("hold-"));

/** Unless it was put off anew in the meantime. */
async function sent(each) {
  const kept = (await holds()).find(({ id }) => id === each.id);
  if (kept.time === each.time && kept.snoozed === each.snoozed) await put(STORE, { ...kept, sent: true });
}
