/** Who shows records hears of each change, also of one in another tab. */
import { NAME } from "./stores.js";

/** @typedef {import("./stores.js").Store} Store */

const channel = globalThis.BroadcastChannel ? new BroadcastChannel(NAME) : null;
/** @type {Set<(store: Store) => void>} */
const listeners = new Set();

channel?.addEventListener("message", ({ data }) => tell(data));

/** Calls back with the name of a store after each change, also from another tab. @param {(store: Store) => void} listener */
export function watch(listener) {
  listeners.add(listener);
}

/** This page alone hears of it. @param {Store} store */
export function tell(store) {
  for (const listener of listeners) listener(store);
}

/** Every tab hears of it. @param {Store} store */
export function spread(store) {
  tell(store);
  channel?.postMessage(store);
}
