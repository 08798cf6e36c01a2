/** Nothing to hear, as a sound that can be played. */
const RATE = 8000;
const MIDDLE = 128;
const HEADER = 44;

/** A WAV file of one channel with 8 bits a sample. @param {number} seconds @returns {Blob} */
export function silence(seconds) {
  const samples = seconds * RATE;
  const header = new DataView(new ArrayBuffer(HEADER));
  /** @param {number} at @param {string} word */
  const text = (at, word) => {
    for (const [index, letter] of [...word].entries()) header.setUint8(at + index, letter.charCodeAt(0));
  };
  text(0, "RIFF");
  header.setUint32(4, HEADER - 8 + samples, true);
  text(8, "WAVEfmt ");
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, RATE, true);
  header.setUint32(28, RATE, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  text(36, "data");
  header.setUint32(40, samples, true);
  return new Blob([header, new Uint8Array(samples).fill(MIDDLE)], { type: "audio/wav" });
}
