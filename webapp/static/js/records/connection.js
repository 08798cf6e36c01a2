/** The page's connection to the database: opened when it is first asked for, given up, and asked for anew. */
import { deleteDB, openDB } from "../vendor/idb.js";
import { tell } from "./changes.js";
import { NAME, VERSIONS } from "./stores.js";

/** @typedef {import("./stores.js").Database} Database */

/** Milliseconds that the browser may take to open it, and another tab to let go. */
const PATIENCE = 5000;

/** @type {Promise<Database | null> | null} */
let opening = null;
/** Whether the browser has refused to open it, and nothing is kept in the page yet. */
let isRefused = false;

/**
 * The database, or null where the browser keeps nothing. Rejects where it gives no answer. A refusal may pass, as one
 * while the browser clears its data: until the page keeps something itself, the next call asks anew.
 */
export function open() {
  if (isRefused) opening = null;
  isRefused = false;
  opening ??= inTime(
    opened(VERSIONS.length)
      .catch(onlyNewer)
      .catch(() => null),
  );
  return opening;
}

/**
 * A tab of an old build, or the browser itself, may leave it unanswered for ever: then it is given up, and the next call
 * asks anew; whoever watches hears when it answers after all, be it with a refusal. Not taken for a browser that keeps
 * nothing: a diary would look empty, and a phone that forgot who it is would get a second name.
 * @param {Promise<Database | null>} asked
 */
function inTime(asked) {
  const attempt = Promise.race([asked, unanswered()]);
  attempt.then(
    (database) => {
      isRefused = !database;
    },
    async () => {
      if (opening === attempt) opening = null;
      const late = await asked;
      // A second connection would take this page's own erasing for another tab's.
      late?.close();
      for (const store of VERSIONS.flat()) tell(store);
    },
  );
  return attempt;
}

/** The browser's own count stands still while a phone sleeps. @returns {Promise<never>} */
const unanswered = () =>
  new Promise((_, reject) => {
    const signal = AbortSignal.timeout(PATIENCE);
    signal.onabort = () => reject(signal.reason);
  });

/**
 * A newer build's database is used as it is: what somebody notes in an old tab must not be lost with that tab.
 * @param {DOMException} error
 */
function onlyNewer(error) {
  if (error?.name !== "VersionError") throw error;
  return opened();
}

/**
 * Async, because a browser without IndexedDB throws at once.
 * @param {number} [version] @returns {Promise<Database>}
 */
async function opened(version) {
  const forget = () => {
    opening = null;
  };
  return openDB(NAME, version, {
    upgrade(database, oldVersion) {
      for (const name of VERSIONS.slice(oldVersion).flat())
        database.createObjectStore(name, { keyPath: "id" });
    },
    // Another tab with a newer build must be able to change the shape, or to erase everything.
    blocking(_old, version, { target }) {
      target.close();
      forget();
      // What shows records hears that they are gone (rooms/every-page/erased.js).
      if (version === null) globalThis.dispatchEvent(new Event("uncramp-erased"));
    },
    // The browser may close it by itself, as iOS does to a page that slept; the next call opens it again.
    terminated: forget,
  });
}

/** From now on the page keeps what it keeps itself, and asks the browser no more. */
export function keepInPage() {
  isRefused = false;
}

/** The database is gone, for every tab. Rejects as the browser's own way does, and where it gives no answer. */
export async function drop() {
  (await open())?.close();
  opening = null;
  if (!globalThis.indexedDB) return;
  await Promise.race([deleteDB(NAME), unanswered()]);
}
