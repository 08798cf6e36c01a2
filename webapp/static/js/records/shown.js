/** What was shown is kept, and the server is told: that is how it learns that reminders arrive. */

import { tellShown } from "./api.js";
import { put } from "./database.js";

/** @param {object} [device] the record @param {{kind: string, due: string, delivery: string}} [data] as it was sent */
export async function noteShown(device, data) {
  if (!device || !data?.delivery) return;
  const shown = { id: `shown-${data.kind}`, at: Date.now(), due: Date.parse(data.due) };
  await Promise.allSettled([put("devices", shown), tellShown(device, data.delivery)]);
}
