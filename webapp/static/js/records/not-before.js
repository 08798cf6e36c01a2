/** "Not before": after a glass, "later", or enough for today. The server hears of a time and never of an amount. */

import { notBefore, Refusal } from "./api.js";
import { all, isKept, update } from "./database.js";
import { device } from "./device.js";

/**
 * @typedef {import("../core/times.js").Kind} Kind
 * @typedef {{time: number, snoozed: boolean}} Until  ms; `snoozed` asks for a reminder at that very moment
 * @typedef {{id: `hold-${Kind}`, kind: Kind, sent: boolean, over?: Until | null} & Until} NotBefore  the latest of its
 *   kind; one that follows from drinks has `over`: the one by hand that comes back when they go, or null
 */

const STORE = "devices";

/**
 * Nothing of this kind comes before `time` (ms), and all as usual when that is now. Rejects when the phone is full, or
 * keeps nothing: then it does not know either how the server calls it.
 * @param {Kind} kind @param {number} time
 */
export async function putOff(kind, time, { snoozed = false } = {}) {
  if (!(await isKept())) throw new Error("it goes with the page");
  await changeNotBefore(kind, () => ({ time, snoozed }));
}

/**
 * Puts off from then on until what follows from the time before, and tells the server.
 * @param {Kind} kind
 * @param {(before: NotBefore | undefined) => (Until & Pick<NotBefore, "over">) | null} change null leaves it as it is
 */
export async function changeNotBefore(kind, change) {
  const id = /** @type {const} */ (`hold-${kind}`);
  const held = await update(STORE, id, (before) => {
    const next = change(before);
    return next ? { id, kind, ...next, sent: false } : undefined;
  });
  if (held) await sendNotBefore();
}

/** Sends what waits, as far as there is a network; one that has passed by now ends the one before it. */
export async function sendNotBefore() {
  const mine = await device();
  if (!mine.on) return;
  for (const each of (await allNotBefore()).filter(({ sent }) => !sent)) {
    try {
      await notBefore(mine, {
        kind: each.kind,
        time: new Date(each.time).toISOString(),
        snoozed: each.snoozed,
      });
    } catch (error) {
      if (error instanceof Refusal && !error.isPassing) await sent(each);
      continue;
    }
    await sent(each);
  }
}

export const allNotBefore = async () => (await all(STORE)).filter(isNotBefore);

/** @param {import("./stores.js").Stores["devices"]} record @returns {record is NotBefore} */
const isNotBefore = (record) => record.id.startsWith("hold-");

/** Unless it was put off anew in the meantime. @param {NotBefore} each */
const sent = ({ id, time, snoozed }) =>
  update(STORE, id, (kept) =>
    kept?.time === time && kept.snoozed === snoozed ? { ...kept, sent: true } : undefined,
  );
