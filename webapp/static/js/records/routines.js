/** The person's own routines in the store, none of them trusted: another version of the app may have written them. */

import { encode, parse } from "../core/routine.js";
import { all, get, put, remove } from "./database.js";
import { newId } from "./id.js";

const STORE = "routines";

/**
 * @typedef {import("../core/routine.js").Routine} Routine
 * @typedef {import("../core/routine.js").Known} Known
 * @typedef {Routine & {id: string, changedAt: number}} Kept  ms
 */

/** @param {Kept} record @param {Known} known @returns {Kept | null} */
function read(record, known) {
  const routine = parse(record, known);
  return routine && { ...routine, id: record.id, changedAt: Number(record.changedAt) || 0 };
}

/** The one changed last first. @param {Known} known */
export async function kept(known) {
  const routines = (await all(STORE)).map((record) => read(record, known)).filter((found) => found !== null);
  return routines.sort((one, other) => other.changedAt - one.changedAt);
}

/** @param {string} id @param {Known} known */
export async function find(id, known) {
  const record = await get(STORE, id);
  return record ? read(record, known) : null;
}

/**
 * Keep a routine under its id, or under a new one. Rejects when the device has no room.
 * @param {Routine & Partial<Kept>} routine
 * @returns {Promise<Kept>}
 */
export async function keep({ id = newId(), name, steps, changedAt = Date.now() }) {
  const routine = { id, name, steps, changedAt };
  await put(STORE, routine);
  return routine;
}

/**
 * Keep a routine that was shared; the one that is there already when it is the same.
 * @param {Routine} routine @param {Known} known
 */
export async function keepShared(routine, known) {
  const same = (await kept(known)).find((own) => encode(own) === encode(routine));
  return same ?? keep({ name: routine.name, steps: routine.steps });
}

/** @param {string} id */
export const discard = (id) => remove(STORE, id);

/** Whether a change of this store is one of routines. @param {import("./stores.js").Store} store */
export const isShelf = (store) => store === STORE;
