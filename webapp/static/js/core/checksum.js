/** CRC-32 as zip and PNG have it. Pure. @param {Uint8Array} bytes @returns {number} from 0 to 2³² − 1 */
export function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
