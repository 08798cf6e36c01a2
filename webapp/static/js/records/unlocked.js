/**
 * Whether this page can read what the lock sealed: the private key, in its memory alone. From page to page it goes
 * through the worker's memory (sw/held.js); where there is no worker each page asks.
 *
 * @typedef {{key: CryptoKey | null, of: string, texts: [string, string][]}} Held  `of`: the public key of its lock;
 *   `texts`: what a locked page itself has sealed
 */
import { openerFor } from "./rows.js";

/** Milliseconds that the app may be out of sight. */
const LONGEST_AWAY = 5 * 60_000;
/** Milliseconds that a worker, perhaps of an older build, may take to answer. */
const PATIENCE = 1000;

/** What rows say that this page has sealed or opened, by their names. @type {Map<string, string>} */
export const texts = new Map();
/** @type {{key: CryptoKey, of: string, open: ReturnType<typeof openerFor>} | null} */
let unlocked = null;
/** @type {(() => void)[]} */
let waiting = [];
let hiddenAt = Number.POSITIVE_INFINITY;

const channel = new BroadcastChannel("uncramp-lock");
channel.addEventListener("message", forget);
const worker = () => navigator.serviceWorker?.controller;

/** What opens rows of the lock with this public key, or null. @param {string} lock */
export const openerOf = (lock) => (unlocked?.of === lock ? unlocked.open : null);

/** @param {CryptoKey} key @param {string} of */
export function unlockWith(key, of) {
  unlocked = { key, of, open: openerFor(key) };
  for (const go of waiting) go();
  waiting = [];
}

/** @param {string} lock @returns {Promise<void>} */
export const whenUnlocked = (lock) =>
  new Promise((resolve) => {
    if (openerOf(lock)) resolve();
    else waiting.push(resolve);
  });

/** Here, in every other tab and in the worker. */
export function lockNow() {
  channel.postMessage("lock");
  worker()?.postMessage({ type: "drop-held" });
  forget();
}

function forget() {
  if (!unlocked) return;
  unlocked = null;
  texts.clear();
  // Whoever shows what was sealed begins anew.
  globalThis.dispatchEvent(new Event("uncramp-locked"));
}

/** Over once the page has what the one before it handed on. */
export const resumed = resume();

async function resume() {
  const answer = worker() && (await answerOf({ type: "take-held" }));
  if (!answer) return;
  for (const [name, text] of answer.texts) texts.set(name, text);
  if (answer.key) unlockWith(answer.key, answer.of);
}

/** @param {{type: string}} message @returns {Promise<Held | null>} */
function answerOf(message) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", ({ data }) => resolve(data));
    port1.start();
    setTimeout(resolve, PATIENCE, null);
    worker()?.postMessage(message, [port2]);
  });
}

function handOn() {
  if (!unlocked && texts.size === 0) return;
  const { key, of } = unlocked ?? { key: null, of: "" };
  /** @type {Held} */
  const held = { key, of, texts: key ? [] : [...texts] };
  try {
    worker()?.postMessage({ type: "hold", held });
  } catch {
    // A browser that gives no key to a worker asks on the next page.
  }
}

function seen() {
  if (globalThis.document?.hidden) hiddenAt = Date.now();
  else if (Date.now() - hiddenAt > LONGEST_AWAY) lockNow();
}

// Node, where tests run, has none.
globalThis.addEventListener?.("pagehide", handOn);
globalThis.addEventListener?.("visibilitychange", seen);
