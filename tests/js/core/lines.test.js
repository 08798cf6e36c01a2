import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gapsIn, isCheaper } from "#js/core/lines.js";

const line = fc.record({ size: fc.integer({ min: 1, max: 5000 }), held: fc.boolean() });

/** @param {{size: number, held: boolean}[]} lines */
function indexOf(lines) {
  const index = { hashes: lines.map((_, number) => `${number}`), sizes: lines.map(({ size }) => size) };
  return { index, gaps: gapsIn(index, (hash) => lines[Number(hash)].held) };
}

test("lines in a row that are missing are one gap, with where each of them begins", () => {
  const index = { hashes: ["a", "b", "c", "d", "e"], sizes: [10, 20, 30, 40, 50] };
  assert.deepEqual(
    gapsIn(index, (hash) => hash === "a" || hash === "d"),
    [
      { first: 1, bounds: [10, 30, 60] },
      { first: 4, bounds: [100, 150] },
    ],
  );
});

test("the gaps are what is missing, each line once and no other, and no two of them touch", () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { gaps } = indexOf(lines);
      const missing = gaps.flatMap(({ first, bounds }) =>
        bounds.slice(1).map((end, nth) => ({ number: first + nth, size: end - bounds[nth] })),
      );
      const wanted = lines.flatMap(({ size, held }, number) => (held ? [] : { number, size }));
      assert.deepEqual(missing, wanted);
      for (const [nth, { bounds }] of gaps.entries()) {
        const before = gaps[nth - 1]?.bounds.at(-1) ?? -1;
        assert.ok(bounds[0] > before);
      }
    }),
  );
});

test("a changed word is cheaper by its lines, and a changed bundle is cheaper whole", () => {
  const lines = Array.from({ length: 300 }, (_, number) => ({ size: 1000, held: number !== 7 }));
  const few = indexOf(lines);
  assert.ok(isCheaper(few.gaps, few.index));
  const all = indexOf(lines.map((each) => ({ ...each, held: false })));
  assert.ok(!isCheaper(all.gaps, all.index));
  // As many bytes as before, but in a hundred requests.
  const torn = indexOf(lines.map((each, number) => ({ ...each, size: 200, held: number % 3 !== 0 })));
  assert.ok(!isCheaper(torn.gaps, torn.index));
  assert.ok(!isCheaper([], { hashes: [], sizes: [] }));
});
