/** A code of a move is read as it was written; whatever else a camera sees is nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesOf, frameOf, LARGEST_PIECE } from "#js/core/frames.js";

const frames = fc
  .record({
    packed: fc.boolean(),
    transfer: fc.nat(2 ** 32 - 1),
    number: fc.nat(2 ** 32 - 1),
    count: fc.integer({ min: 1, max: 0xffff }),
    piece: fc.uint32Array({ minLength: 1, maxLength: LARGEST_PIECE / 4 }),
    fill: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ fill, ...frame }) => {
    const most = frame.count * frame.piece.byteLength;
    return { ...frame, length: Math.max(1, Math.floor(most * fill)) };
  });

test("what was written is read, and fits into a code of version 11", () => {
  fc.assert(
    fc.property(frames, (frame) => {
      const bytes = bytesOf(frame);
      assert.ok(bytes.length <= 321);
      assert.deepEqual(frameOf(bytes), frame);
    }),
  );
});

test("a code with a byte that changed, or cut off, is none", () => {
  fc.assert(
    fc.property(frames, fc.nat(), fc.integer({ min: 1, max: 255 }), (frame, where, change) => {
      const bytes = bytesOf(frame);
      const torn = Uint8Array.from(bytes);
      torn[where % bytes.length] ^= change;
      const read = frameOf(torn);
      // The third byte is the version: a later one is said.
      assert.equal(read, where % bytes.length === 2 && torn[2] > 1 ? "newer" : null);
      assert.equal(frameOf(bytes.subarray(0, where % bytes.length)), null);
    }),
  );
});

test("other codes are none", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => frameOf(bytes) === null));
  assert.equal(frameOf(new TextEncoder().encode("https://example.org/a/poster/in/the/street")), null);
  assert.equal(frameOf(new Uint8Array()), null);
});

test("a code of a later build is known as one", () => {
  assert.equal(frameOf(Uint8Array.of(0x55, 0x6e, 2, ...Array(30).fill(0))), "newer");
});
