/** Taking bundles apart into the cache, and knowing which of them are whole. */
import { CACHE, fromCache } from "./cache.js";
import { fromEarlier } from "./earlier.js";
import { isRight } from "./hash.js";

export const [COMMON] = BUNDLES;

/**
 * @typedef {(string | number)[]} Cut  a number stands for a piece
 * @typedef {{shape: number, words: Cut[]}} Filled  the piece that is the page's shape, and what fills its gaps
 * @typedef {{path: string, type: string, body: string | string[] | Filled}} File
 * @typedef {string | (string | number | null)[]} Piece  the shape of a page has null for each gap
 * @typedef {{files: File[], pieces: Piece[]}} Content
 */

/** They stand for the language's code and for the folders of addresses (webapp/pwa/signs.py). */
const SIGNS = /[\ue000-\ue002]/g;

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
  const text = (await fromEarlier(bundle)) ?? (await download(bundle));
  /** @type {Content} */
  const { files } = JSON.parse(text);
  const pieces = bundle === COMMON ? [] : await heldPieces();
  const meant = [bundle.name, ...bundle.folders];
  const said = (/** @type {string} */ signed) =>
    signed.replace(SIGNS, (sign) => meant[sign.charCodeAt(0) - 0xe000]);
  const kept = files.map((file) => {
    const path = said(file.path);
    return cache.put(path, answerWith(path, file.type, said(textOf(file.body, pieces))));
  });
  // As it came: the pieces are taken from it, and by the next build all lines that stay the same.
  await Promise.all([...kept, cache.put(bundle.url, answerWith(bundle.url, "application/json", text))]);
  // Last of all, so that a bundle that was cut off half-way is never taken for a whole one.
  await cache.put(markerOf(bundle), new Response(null));
}

/** The whole bundle's text, once its hash is what this worker was built with. @param {Bundle} bundle */
async function download(bundle) {
  const response = await fetch(bundle.url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${bundle.url} answered ${response.status}`);
  const text = await response.text();
  if (!(await isRight(text, bundle))) throw new Error(`${bundle.url} is not what was built`);
  return text;
}

/** What pages of several languages carry, by index; it came with the common bundle. @returns {Promise<Piece[]>} */
async function heldPieces() {
  await keep(COMMON);
  return (await (await fromCache(COMMON.url))?.json())?.pieces ?? [];
}

/** @param {File["body"]} body @param {Piece[]} pieces */
function textOf(body, pieces) {
  if (typeof body === "string") return body;
  if (Array.isArray(body)) return body.join("");
  const shape = [pieces[body.shape]].flat();
  let gap = 0;
  const parts = shape.flatMap((part) => (part === null ? body.words[gap++] : part));
  return parts.map((part) => (typeof part === "number" ? pieces[part] : part)).join("");
}

/** A file as the server would have sent it; pages keep their security headers. @param {string} path @param {string} type @param {string} text */
function answerWith(path, type, text) {
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
