/** What of qr (https://github.com/paulmillr/qr) this app uses. */

/** @throws {Error} where no code is found, or none that can be read */
export function decodeQR(
  image: { width: number; height: number; data: Uint8ClampedArray },
  options: { textDecoder: (bytes: Uint8Array) => string },
): string;
