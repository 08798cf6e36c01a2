/** The way back from a removal. */
import { wasKept } from "./database.js";
import { door } from "./within.js";

/**
 * Keeps again what was removed, but not over what somebody who was changing it in another tab has saved since: all of it
 * or, when it rejects because the disk is full, nothing.
 * @template {import("./stores.js").Store} Name
 * @param {Name} store @param {import("./stores.js").Stores[Name][]} removed
 */
export async function bringBack(store, ...removed) {
  await door.within(store, "readwrite", async (records) => {
    for (const record of removed) if (!(await records.get(record.id))) await records.put(record);
  });
  wasKept(store);
}
