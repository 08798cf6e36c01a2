/**
 * The one place where what people log is kept: IndexedDB on this device (docs/data.md). Every record has an `id`.
 * Where the browser keeps nothing, records last as long as the page, and `isKept` says so.
 */
import { spread, watch } from "./changes.js";
import { drop, open } from "./connection.js";
import { forgetUnkept, within } from "./within.js";

export { watch };

/** @typedef {import("./stores.js").Stores} Stores */
/** @typedef {keyof Stores} Store */
/**
 * @template {Store} Name, Id
 * @typedef {import("./stores.js").Of<Name, Id>} Of
 */

/** Whether the browser answers; where it does not, nothing can be read or kept for now. @returns {Promise<boolean>} */
export const isAnswered = () =>
  open().then(
    () => true,
    () => false,
  );

/** Whether what is kept now outlives the page. @returns {Promise<boolean>} */
export const isKept = async () => Boolean(await open().catch(() => null));

/**
 * What is to be said of something that was not kept: the name of a sentence that each page has for it. Only one error says
 * that the phone is full; where records do not open, the page says so all the time (`ui/keeping.js`).
 * @param {unknown} error @returns {"full" | "unsaved"}
 */
export const whyUnkept = (error) =>
  // Newer browsers make it no DOMException.
  error instanceof Error && error.name === "QuotaExceededError" ? "full" : "unsaved";

/**
 * Every record of a store, in no order.
 * @template {Store} Name
 * @param {Name} store
 */
export const all = (store) => within(store, "readonly", (records) => records.getAll());

/**
 * @template {Store} Name
 * @template {Stores[Name]["id"]} Id
 * @param {Name} store @param {Id} id
 * @returns {Promise<Of<Name, Id> | undefined>}
 */
export const get = (store, id) =>
  within(
    store,
    "readonly",
    async (records) => /** @type {Of<Name, Id> | undefined} */ (await records.get(id)),
  );

/**
 * Keeps records under their `id`, in place of the ones before: all of them or, when it rejects because the disk is
 * full, none. Other tabs hear of it. What depends on the record before is for `update`.
 * @template {Store} Name
 * @param {Name} store
 * @param {Stores[Name][]} some
 */
export async function put(store, ...some) {
  await within(store, "readwrite", (records) => Promise.all(some.map((record) => records.put(record))));
  wasKept(store);
}

/**
 * Reads, changes and writes a record in one transaction, so that nothing is lost of what another tab or the worker keeps
 * at the same time. Rejects as `put` does.
 * @template {Store} Name
 * @template {Stores[Name]["id"]} Id
 * @param {Name} store @param {Id} id
 * @param {(before: Of<Name, Id> | undefined) => Of<Name, Id> | undefined} change what the record becomes; nothing leaves
 *   it as it is. It must not wait for anything: the transaction would not.
 * @returns {Promise<Of<Name, Id> | undefined>} what `change` gave
 */
export async function update(store, id, change) {
  const after = await within(store, "readwrite", async (records) => {
    const changed = change(/** @type {Of<Name, Id> | undefined} */ (await records.get(id)));
    if (changed) await records.put(changed);
    return changed;
  });
  if (after) wasKept(store);
  return after;
}

/**
 * Brings a record from `before` to `after`, as far as the two differ: what else changed meanwhile stays. One that was
 * removed meanwhile comes back.
 * @template {Store} Name
 * @param {Name} store @param {Stores[Name]} before @param {Stores[Name]} after
 */
export const amend = (store, before, after) =>
  update(store, after.id, (kept) => {
    const was = /** @type {Record<string, unknown>} */ ({ ...before });
    // By what it says: a form gives another list of the same days.
    const changes = Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
    );
    const amended = /** @type {typeof was} */ ({ ...after, ...kept, ...Object.fromEntries(changes) });
    // What `after` lacks goes: undoing the first word about something leaves no trace of it.
    for (const name of Object.keys(was)) if (!(name in after)) delete amended[name];
    return /** @type {typeof kept} */ (amended);
  });

/**
 * All of these records, or when it rejects none.
 * @param {Store} store
 * @param {string[]} ids
 */
export async function remove(store, ...ids) {
  await within(store, "readwrite", (records) => Promise.all(ids.map((id) => records.delete(id))));
  spread(store);
}

/** Every tab hears of it. @param {Store} store */
export function wasKept(store) {
  // Asks only when there is something to lose; browsers decide by themselves or not at all.
  navigator.storage?.persist?.().catch(() => {});
  spread(store);
}

/**
 * Every record of every store. Rejects when a tab of an old build holds on to them: then they go with that tab. So it does
 * where the browser gives no answer.
 */
export async function erase() {
  forgetUnkept();
  await drop();
}
