/** What is moved from phone to phone, taken apart into the bytes of codes and put together again. Pure. */
import { crc32 } from "./checksum.js";
import { Collected, pieceOf } from "./fountain.js";
import { bytesOf, frameOf, LARGEST_PIECE } from "./frames.js";

/** @typedef {{content: Uint8Array<ArrayBuffer>, packed: boolean}} Moved */

const MOST_BLOCKS = 0xffff;

/**
 * The codes of a move, without an end.
 * @param {Moved} moved  not empty
 * @returns {{count: number, code: (number: number) => Uint8Array} | null} null when it is too much for codes (19 MB)
 */
export function codesOf({ content, packed }) {
  const count = Math.ceil(content.length / LARGEST_PIECE);
  if (count > MOST_BLOCKS) return null;
  const words = Math.ceil(content.length / count / 4);
  const blocks = Array.from({ length: count }, (_, place) => {
    const bytes = new Uint8Array(words * 4);
    bytes.set(content.subarray(place * bytes.length, (place + 1) * bytes.length));
    const view = new DataView(bytes.buffer);
    return Uint32Array.from({ length: words }, (_, word) => view.getUint32(4 * word));
  });
  const head = { packed, transfer: crc32(content), count, length: content.length };
  return { count, code: (number) => bytesOf({ ...head, number, piece: pieceOf(blocks, number) }) };
}

/** Puts moves together from codes; those of several moves may come mixed. */
export class Receiver {
  /** @type {Map<string, Collected>} */
  #moves = new Map();

  /**
   * @param {Uint8Array} bytes of a code
   * @returns {{known: number, count: number, moved: Moved | null} | "newer" | null}  how far its move is, and what was
   *   moved once it is there; null where the code is none of ours
   */
  take(bytes) {
    const frame = frameOf(bytes);
    if (frame === null || frame === "newer") return frame;
    const { packed, transfer, number, count, length, piece } = frame;
    const name = [packed, transfer, count, length, piece.length].join();
    const collected = this.#moves.get(name) ?? new Collected(count);
    this.#moves.set(name, collected);
    collected.add(number, piece);
    const { known } = collected;
    if (known < count) return { known, count, moved: null };
    const content = joined(collected.blocks()).slice(0, length);
    this.#moves.delete(name);
    // Never seen: each code has a checksum of its own.
    return crc32(content) === transfer ? { known, count, moved: { content, packed } } : null;
  }
}

/** @param {Uint32Array[]} blocks */
function joined(blocks) {
  const bytes = new Uint8Array(blocks.length * blocks[0].byteLength);
  const view = new DataView(bytes.buffer);
  for (const [place, word] of blocks.flatMap((block) => [...block]).entries())
    view.setUint32(4 * place, word);
  return bytes;
}
