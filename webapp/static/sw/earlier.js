/**
 * A bundle made of what other builds left on the phone, so that an update brings only what changed:
 * docs/decisions/0060-an-update-brings-the-lines-that-changed.md.
 */
import { gapsIn, isCheaper } from "../js/core/lines.js";
import { fromOthers } from "./cache.js";
import { hashOf, isRight } from "./hash.js";

/** As in the index: webapp/pwa/lines.py. */
const HASH_LENGTH = 8;

/** @typedef {import("../js/core/lines.js").Gap} Gap */

/**
 * The text of a bundle, mostly from lines that are held. Null where that cannot be had, or would take more than the bundle.
 * Nothing that is held is trusted: the bundle's own hash says whether all of it together is right.
 * @param {Bundle} bundle @returns {Promise<string | null>}
 */
export async function fromEarlier(bundle) {
  try {
    const texts = await fromOthers(bundle.url);
    for (const text of texts) if (await isRight(text, bundle)) return text;
    const text = texts.length ? await renewed(texts, bundle) : null;
    return text && (await isRight(text, bundle)) ? text : null;
  } catch {
    // No network, no ranges, no DecompressionStream, or a cache that cannot be read: then the whole bundle, or nothing.
    return null;
  }
}

/** @param {string[]} texts @param {Bundle} bundle */
async function renewed(texts, { url }) {
  const held = await linesByHash(texts);
  const stem = url.replace(/\.json$/, "");
  const index = await (await fetch(`${stem}.index.json`)).json();
  const gaps = gapsIn(index, (hash) => held.has(hash));
  if (!isCheaper(gaps, index)) return null;
  /** @type {string[]} */
  const lines = index.hashes.map((/** @type {string} */ hash) => held.get(hash));
  const filled = gaps.map(async (gap) => {
    const found = await fetched(`${stem}.lines`, gap);
    lines.splice(gap.first, found.length, ...found);
  });
  await Promise.all(filled);
  return lines.join("\n");
}

/** @param {string[]} texts */
async function linesByHash(texts) {
  const lines = texts.flatMap((text) => text.split("\n"));
  const hashes = await Promise.all(lines.map(hashOf));
  return new Map(hashes.map((hash, index) => [hash.slice(0, HASH_LENGTH), lines[index]]));
}

/** @param {string} url @param {Gap} gap */
async function fetched(url, { bounds: [begin, ...ends] }) {
  const headers = { Range: `bytes=${begin}-${ends[ends.length - 1] - 1}` };
  const response = await fetch(url, { headers, cache: "no-store" });
  if (response.status !== 206) {
    await response.body?.cancel();
    throw new Error(`${url} does not come in parts`);
  }
  const packed = await response.blob();
  return Promise.all(
    ends.map((end, index) => unpacked(packed.slice((ends[index - 1] ?? begin) - begin, end - begin))),
  );
}

/** @param {Blob} line */
function unpacked(line) {
  return new Response(line.stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
