import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { differenceOf } from "#js/core/interval.js";

/** Table II of Newcombe 1998, examples (a) to (h), method 10. */
for (const [one, of, other, ofOther, low, high] of [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])
  test(`${one} of ${of} and ${other} of ${ofOther} have the interval that was published`, () => {
    const found = differenceOf({ count: one, of }, { count: other, of: ofOther });
    assert.ok(Math.abs(found.low - low) < 5e-5, `${found.low}`);
    assert.ok(Math.abs(found.high - high) < 5e-5, `${found.high}`);
    assert.equal(found.difference, one / of - other / ofOther);
  });

const shares = fc
  .integer({ min: 1, max: 60 })
  .chain((of) => fc.record({ count: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
const SLIP = 1e-12;

test("the interval holds the difference, stays between -1 and 1, and turns round with the shares", () => {
  fc.assert(
    fc.property(shares, shares, (one, other) => {
      const { difference, low, high } = differenceOf(one, other);
      assert.ok(-1 - SLIP <= low && low <= difference && difference <= high && high <= 1 + SLIP);
      const turned = differenceOf(other, one);
      assert.ok(Math.abs(turned.low + high) < SLIP && Math.abs(turned.high + low) < SLIP);
    }),
  );
});
