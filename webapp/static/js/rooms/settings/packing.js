/** Text made small for a way on which every byte takes time. */

/** @typedef {import("../../core/transfer.js").Moved} Moved */

/** Safari before 16.4 has no stream that compresses: then as it is. @param {string} text @returns {Promise<Moved>} */
export async function pack(text) {
  const blob = new Blob([text]);
  const packed = "CompressionStream" in globalThis;
  const stream = packed ? blob.stream().pipeThrough(new CompressionStream("deflate-raw")) : blob.stream();
  return { content: await bytesOf(stream, Number.POSITIVE_INFINITY), packed };
}

/**
 * @param {Moved} moved @param {number} most bytes: a few codes could else unfold until the phone is full
 * @returns {Promise<string>} cut off where it is longer than that; empty when it is no compressed text, or this browser
 *   cannot unpack
 */
export async function unpack({ content, packed }, most) {
  try {
    const stream = new Blob([content]).stream();
    const plain = packed ? stream.pipeThrough(new DecompressionStream("deflate-raw")) : stream;
    return new TextDecoder().decode(await bytesOf(plain, most));
  } catch {
    return "";
  }
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream @param {number} most what comes after so many bytes is left */
async function bytesOf(stream, most) {
  const reader = stream.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  for (let size = 0; size <= most; ) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  reader.cancel().catch(() => {});
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
