/** What was shown is kept, and the server is told: that is how it learns that reminders arrive. */

import { tellShown } from "./api.js";
import { put } from "./database.js";

/**
 * @typedef {import("../core/times.js").Kind} Kind
 * @typedef {{id: `shown-${Kind}`, at: number, due: number}} Shown  the latest of its kind; ms
 * @param {import("./device.js").Device} [device]
 * @param {{kind: Kind, due: string, delivery: string}} [data] as it was sent
 */
export async function noteShown(device, data) {
  if (!device || !data?.delivery) return;
  const { kind, due } = data;
  /** @type {Shown} */
  const shown = { id: `shown-${kind}`, at: Date.now(), due: Date.parse(due) };
  await Promise.allSettled([put("devices", shown), tellShown(device, data.delivery)]);
}
