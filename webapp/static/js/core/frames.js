/**
 * One code of a move, as bytes (docs/data.md, "The move"): a head, and a piece of what is moved. Pure.
 *
 * @typedef {object} Frame
 * @property {boolean} packed  whether what is moved is compressed
 * @property {number} transfer  the checksum of all that is moved: pieces of two moves never mix
 * @property {number} number  of the piece
 * @property {number} count  of blocks
 * @property {number} length  bytes of all that is moved
 * @property {Uint32Array} piece
 */
import { crc32 } from "./checksum.js";

/** "Un": a code on a poster is none of ours. */
const MAGIC = 0x556e;
const VERSION = 1;
const HEAD = 22;
/** Bytes; with the head they fit into a QR code of version 11, level L (321): the largest that was read well from afar. */
export const LARGEST_PIECE = 296;

/** @param {Frame} frame @returns {Uint8Array} */
export function bytesOf({ packed, transfer, number, count, length, piece }) {
  const bytes = new Uint8Array(HEAD + piece.byteLength);
  const head = new DataView(bytes.buffer);
  head.setUint16(0, MAGIC);
  head.setUint8(2, VERSION);
  head.setUint8(3, packed ? 1 : 0);
  head.setUint32(4, transfer);
  head.setUint32(8, number);
  head.setUint16(12, count);
  head.setUint32(14, length);
  for (const [place, word] of piece.entries()) head.setUint32(HEAD + 4 * place, word);
  head.setUint32(18, checksumOf(bytes));
  return bytes;
}

/** @param {Uint8Array} bytes of any code @returns {Frame | "newer" | null} "newer": of a later build; null: none of ours, or torn */
export function frameOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEAD || view.getUint16(0) !== MAGIC) return null;
  if (view.getUint8(2) > VERSION) return "newer";
  const [count, length] = [view.getUint16(12), view.getUint32(14)];
  const words = (bytes.length - HEAD) / 4;
  const fits = Number.isInteger(words) && count > 0 && length > 0 && length <= count * words * 4;
  if (!fits || view.getUint32(18) !== checksumOf(bytes)) return null;
  return {
    packed: view.getUint8(3) === 1,
    transfer: view.getUint32(4),
    number: view.getUint32(8),
    count,
    length,
    piece: Uint32Array.from({ length: words }, (_, place) => view.getUint32(HEAD + 4 * place)),
  };
}

/** Of everything but the checksum itself. @param {Uint8Array} bytes */
const checksumOf = (bytes) => crc32(Uint8Array.of(...bytes.subarray(0, 18), ...bytes.subarray(HEAD)));
