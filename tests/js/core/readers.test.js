import assert from "node:assert/strict";
import { test } from "node:test";
import * as readers from "#js/core/readers.js";

const { day, numberOf, textLike, yesOrNo, oneOf, orNull, orMissing, listOf, recordOf, Unreadable } = readers;
const cramp = recordOf({ id: textLike(/^\w+$/), pain: orMissing(orNull(numberOf(0, 10))) });

test("what fits is read, and what is not known is left out", () => {
  assert.deepEqual(cramp({ id: "a", pain: 3, strange: 1 }), { id: "a", pain: 3 });
  assert.deepEqual(cramp({ id: "a", pain: null }), { id: "a", pain: null });
  assert.equal("pain" in cramp({ id: "a" }), false);
  assert.deepEqual(listOf(yesOrNo, 2)([true, false]), [true, false]);
  assert.equal(oneOf("ml", "cl")("cl"), "cl");
  assert.equal(day("2026-11-25"), "2026-11-25");
});

for (const [what, read] of Object.entries({
  "a number as text": () => numberOf(0, 10)("3"),
  "a number beyond its bounds": () => numberOf(0, 10)(11),
  "no number at all": () => numberOf(0, 10)(Number.NaN),
  "another text": () => textLike(/^a$/)("b"),
  "a date that there is not": () => day("9999-99-99"),
  "a date that some browsers take for another": () => day("2026-02-30"),
  "a date with a time": () => day("2026-11-25T03:00"),
  "no choice of these": () => oneOf("ml")("l"),
  "one for true": () => yesOrNo(1),
  "a list that is too long": () => listOf(yesOrNo, 1)([true, true]),
  "a list for a record": () => cramp([]),
  "a record without what it needs": () => cramp({ pain: 3 }),
}))
  test(`${what} is refused`, () => {
    assert.throws(read, Unreadable);
  });
