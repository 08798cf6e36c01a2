/** What one phone shows the other has, whatever was missed, seen twice or seen of something else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codesOf, Receiver } from "#js/core/transfer.js";

const moved = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 9000 }), fc.boolean())
  .map(([content, packed]) => ({ content, packed }));

/** Shows codes from `first` on, without those that are lost, until all is there. */
function move(receiver, { code, count }, first, lost) {
  for (let number = first; number < first + 8 * count + 60; number++) {
    if (lost(number)) continue;
    const taken = receiver.take(code(number));
    assert.ok(taken.known <= taken.count && taken.count === count);
    if (taken.moved) return taken.moved;
  }
}

test("from anywhere in the row, with every third code lost and torn ones between, all of it arrives", () => {
  fc.assert(
    fc.property(moved, fc.nat(500), fc.nat(2), (moved, first, rest) => {
      const receiver = new Receiver();
      const codes = codesOf(moved);
      const torn = codes.code(first);
      torn[30 % torn.length] ^= 1;
      assert.equal(receiver.take(torn), null);
      assert.deepEqual(
        move(receiver, codes, first, (number) => number % 3 === rest),
        moved,
      );
    }),
  );
});

test("codes of two moves that come mixed give both, each by itself", () => {
  fc.assert(
    fc.property(moved, moved, (one, other) => {
      fc.pre(Buffer.compare(one.content, other.content) !== 0);
      const [codes, others] = [one, other].map(codesOf);
      const receiver = new Receiver();
      const found = new Set();
      for (let number = 0; number < Math.max(codes.count, others.count); number++)
        for (const { code, count } of [codes, others]) {
          const taken = receiver.take(code(number));
          if (number < count && taken.moved) found.add(taken.moved);
        }
      assert.deepEqual([...found].sort(byLength), [one, other].sort(byLength));
    }),
  );
});

const byLength = (one, other) => Buffer.compare(one.content, other.content);

test("what is put together is compared with the checksum of the whole", () => {
  const { code } = codesOf({ content: Uint8Array.of(1, 2, 3), packed: false });
  const receiver = new Receiver();
  assert.deepEqual([...receiver.take(code(0)).moved.content], [1, 2, 3]);
  assert.equal(receiver.take(Uint8Array.of(1, 2, 3)), null);
});

test("more than codes can count is not shown", () => {
  assert.equal(codesOf({ content: new Uint8Array(0x10000 * 296 + 1), packed: true }), null);
});
