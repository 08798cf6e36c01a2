/** Whichever pieces come, and in whatever order: about as many as there are blocks give all of them back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf, Collected, pieceOf } from "#js/core/fountain.js";

const blocksOfCount = (count) =>
  fc.array(fc.uint32Array({ minLength: 3, maxLength: 3 }), { minLength: count, maxLength: count });
const blocks = fc.integer({ min: 1, max: 90 }).chain(blocksOfCount);

/** Takes pieces until all is known. @returns {number} how many that took */
function collect(collected, blocks, numbers) {
  let taken = 0;
  for (const number of numbers) {
    if (collected.known === blocks.length) break;
    collected.add(number, pieceOf(blocks, number));
    taken += 1;
  }
  return taken;
}

test("without a loss, as many pieces as there are blocks are enough, and they are the blocks", () => {
  fc.assert(
    fc.property(blocks, (blocks) => {
      const collected = new Collected(blocks.length);
      assert.equal(collect(collected, blocks, blocks.keys()), blocks.length);
      assert.deepEqual(collected.blocks(), blocks);
    }),
  );
});

test("any pieces in any order, some of them twice, give the blocks back", () => {
  const numbers = fc.array(fc.nat(400), { minLength: 40, maxLength: 300 });
  fc.assert(
    fc.property(blocks, numbers, (blocks, numbers) => {
      const collected = new Collected(blocks.length);
      for (const number of numbers) {
        const before = collected.known;
        assert.equal(collected.add(number, pieceOf(blocks, number)), collected.known > before);
        assert.equal(collected.add(number, pieceOf(blocks, number)), false, "the same again tells nothing");
      }
      collect(
        collected,
        blocks,
        Array.from({ length: 400 }, (_, place) => 1000 + place),
      );
      assert.deepEqual(collected.blocks(), blocks);
    }),
  );
});

test("who comes late needs hardly more pieces than there are blocks", () => {
  for (const count of [1, 2, 7, 32, 33, 180]) {
    const blocks = Array.from({ length: count }, (_, place) => Uint32Array.of(place, count));
    const needed = Array.from({ length: 20 }, (_, turn) => {
      const from = count + turn * 10_000;
      const collected = new Collected(count);
      return collect(
        collected,
        blocks,
        Array.from({ length: 2 * count + 40 }, (_, place) => from + place),
      );
    });
    const average = needed.reduce((sum, each) => sum + each) / needed.length;
    assert.ok(average - count < 3.5, `${count} blocks took ${average} pieces`);
  }
});

test("no piece is empty, and none reaches beyond the last block", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: 200 }), (number, count) => {
      const bits = blocksOf(number, count);
      assert.ok(bits.some(Boolean));
      if (count % 32) assert.ok(bits.at(-1) < 2 ** (count % 32));
    }),
  );
});

test("which blocks a piece has never changes: two builds must agree about it", () => {
  assert.deepEqual([...blocksOf(1000, 70)], [3909152639, 1095381792, 3]);
});
