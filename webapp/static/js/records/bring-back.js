/** The ways back from a removal, and from what was added, which leave what another tab has saved since. */
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

/**
 * Removes again what was added, but not what somebody has said more of in another tab since.
 * @template {import("./stores.js").Store} Name
 * @param {Name} store @param {import("./stores.js").Stores[Name]} added
 * @returns {Promise<boolean>} whether it is gone
 */
export const takeBack = (store, added) => putBack(store, [], [added]);

/**
 * Brings what was there before in the place of what was made of it, unless somebody has changed or removed any of that in
 * another tab since: then all of it stays.
 * @template {import("./stores.js").Store} Name
 * @param {Name} store @param {import("./stores.js").Stores[Name][]} before @param {import("./stores.js").Stores[Name][]} after
 * @returns {Promise<boolean>} whether it is as before
 */
export async function putBack(store, before, after) {
  const isBack = await door.within(store, "readwrite", async (records) => {
    for (const each of after) {
      const kept = await records.get(each.id);
      if (kept ? !isSame(kept, each) : before.length) return false;
    }
    for (const { id } of after) await records.delete(id);
    for (const each of before) await records.put(each);
    return true;
  });
  door.spread(store);
  return isBack;
}

/**
 * @template {import("./stores.js").Store} Name
 * @param {import("./stores.js").Stores[Name]} one @param {import("./stores.js").Stores[Name]} other
 */
function isSame(one, other) {
  const [before, after] = [one, other].map((record) => JSON.stringify(Object.entries(record).sort()));
  return before === after;
}
