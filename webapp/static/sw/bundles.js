/** Taking bundles apart into the cache, and knowing which of them are whole. */
import { CACHE, fromCache } from "./cache.js";

export const [COMMON] = BUNDLES;

/**
 * @typedef {(string | number)[]} Cut  a number stands for a piece
 * @typedef {{shape: number, words: Cut[]}} Filled  the piece that is the page's shape, and what fills its gaps
 * @typedef {{path: string, type: string, body: string | Filled}} File
 * @typedef {string | (string | number | null)[]} Piece  the shape of a page has null for each gap
 */

/** Stands in a shape for the language's own code (webapp/pwa/shapes.py). */
const OWN = /\ue000/g;

/** @type {Map<Bundle, Promise<void>>} */
const keeping = new Map();

/**
 * Puts every file of a bundle into the cache. Rejects when the bundle cannot be had whole. Asked twice
 * at once, it does it once: each language asks for the common one.
 * @param {Bundle} bundle
 */
export function keep(bundle) {
  const held = keeping.get(bundle) ?? take(bundle).finally(() => keeping.delete(bundle));
  keeping.set(bundle, held);
  return held;
}

/** @param {Bundle} bundle */
async function take(bundle) {
  if (await isHeld(bundle)) return;
  const cache = await caches.open(CACHE);
  const { name, pieces: own = [], files } = await download(bundle);
  const pieces = bundle === COMMON ? [] : [...(await heldPieces()), ...own];
  await Promise.all(
    files.map((file) => cache.put(file.path, answerWith(file, textOf(file.body, pieces, name)))),
  );
  // Last of all, so that a bundle that was cut off half-way is never taken for a whole one.
  await cache.put(markerOf(bundle), new Response(null));
}

/**
 * The bundle's content, once its hash is what this worker was built with.
 * @param {Bundle} bundle
 * @returns {Promise<{name: string, pieces?: Piece[], files: File[]}>} a language's own pieces, counted on from all others'
 */
async function download({ url, hash }) {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (!(await sha256(bytes)).startsWith(hash)) throw new Error(`${url} is not what was built`);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** What pages of several languages carry, by index; it came with the common bundle. @returns {Promise<Piece[]>} */
async function heldPieces() {
  await keep(COMMON);
  return (await fromCache(PIECES))?.json() ?? [];
}

/** @param {string | Filled} body @param {Piece[]} pieces @param {string} language */
function textOf(body, pieces, language) {
  if (typeof body === "string") return body;
  const shape = [pieces[body.shape]].flat();
  let gap = 0;
  const parts = shape.flatMap((part) => (part === null ? body.words[gap++] : part));
  return parts
    .map((part) => (typeof part === "number" ? pieces[part] : part))
    .join("")
    .replace(OWN, language);
}

/** A file as the server would have sent it; pages keep their security headers. @param {File} file @param {string} text */
function answerWith({ path, type }, text) {
  const isPage = type.startsWith("text/html");
  const headers = new Headers(isPage ? { ...PAGE_HEADERS, ...OWN_HEADERS[path] } : {});
  headers.set("Content-Type", type);
  headers.set("X-Content-Type-Options", "nosniff");
  return new Response(text, { headers });
}

/** @type {Promise<unknown> | null} */
let completing = null;

/** Fetches what is still missing; a bundle that fails now is tried again at the next visit. */
export function complete() {
  completing ??= Promise.allSettled(BUNDLES.map(keep)).finally(() => {
    completing = null;
  });
  return completing;
}

/** @param {Bundle} bundle */
async function isHeld(bundle) {
  return Boolean(await fromCache(markerOf(bundle)));
}

/** The languages that are whole, in the order of LANGUAGES; none before the common files are. */
export async function heldLanguages() {
  const held = await Promise.all(BUNDLES.map(isHeld));
  const [common, ...languages] = held;
  return LANGUAGES.filter((_, index) => common && languages[index]);
}

/** No request ever has this address, so nobody is answered with the marker. @param {Bundle} bundle */
function markerOf({ url }) {
  return `${url}?held`;
}

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
