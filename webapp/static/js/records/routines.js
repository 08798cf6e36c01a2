/** The person's own routines in the store, none of them trusted: another version of the app may have written them. */

import { encode, parse } from "../core/routine.js";
import { all, get, newId, put, remove } from "./database.js";

const STORE = "routines";

/** @typedef {import("../core/routine.js").Routine & {id: string, changedAt: number}} Kept */

function read(record, known) {
  const routine = parse(record, known);
  return routine && { ...routine, id: record.id, changedAt: Number(record.changedAt) || 0 };
}

/** @returns {Promise<Kept[]>} the one changed last first */
export async function kept(known) {
  const routines = (await all(STORE)).map((record) => read(record, known)).filter(Boolean);
  return routines.sort((one, other) => other.changedAt - one.changedAt);
}

/** @returns {Promise<?Kept>} */
export async function find(id, known) {
  const record = await get(STORE, id);
  return record ? read(record, known) : null;
}

/** Keep a routine under its id, or under a new one. Rejects when the device has no room. @returns {Promise<Kept>} */
export async function keep({ id = newId(), name, steps, changedAt = Date.now() }) {
  const routine = { id, name, steps, changedAt };
  await put(STORE, routine);
  return routine;
}

/** Keep a routine that was shared; the one that is there already when it is the same. @returns {Promise<Kept>} */
export async function keepShared(routine, known) {
  const same = (await kept(known)).find((own) => encode(own) === encode(routine));
  return same ?? keep({ name: routine.name, steps: routine.steps });
}

export const discard = (id) => remove(STORE, id);

/** Whether a change of this store is one of routines. */
export const isShelf = (store) => store === STORE;
