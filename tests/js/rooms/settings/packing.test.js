/** What is packed for a move comes out as it went in, and a few bytes cannot unfold without an end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pack, unpack } from "#js/rooms/settings/packing.js";

test("what is packed comes out as it was, and mostly smaller", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 500 }), async (text) => {
      assert.equal(await unpack(await pack(text), 1e6), text);
    }),
  );
  const { content, packed } = await pack("a cramp in the calf. ".repeat(500));
  assert.ok(packed && content.length < 200);
});

test("a browser that compresses nothing packs as it is", async () => {
  const { CompressionStream } = globalThis;
  delete globalThis.CompressionStream;
  const moved = await pack("nachtkramp");
  globalThis.CompressionStream = CompressionStream;
  assert.equal(moved.packed, false);
  assert.equal(await unpack(moved, 1e6), "nachtkramp");
});

test("what would unfold beyond the most is cut off, and what is no packed text is none", async () => {
  const text = await unpack(await pack("0".repeat(5e6)), 1e6);
  assert.ok(text.length > 1e6 && text.length < 2e6);
  assert.equal(await unpack({ content: Uint8Array.of(7, 1, 2, 3), packed: true }, 1e6), "");
});
