import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { learnt } from "#js/core/learnt.js";
import { cramp } from "#support/records.js";
import { momentIn } from "#support/zones.js";

/** Cramps of an area, each later than the one before. */
const cramps = (area, ...helped) =>
  helped.map((way, number) => cramp(momentIn("UTC", number * 86_400_000), { area, helped: way }));
const helpedBy = (some) =>
  Object.fromEntries(Object.entries(learnt(some)).map(([area, { helped }]) => [area, helped]));

test("what helped most often lately is what is learnt, in each area", () => {
  const longAgo = Array(12).fill("warmth");
  const calf = cramps("calf", ...longAgo, "calf-bed", "calf-bed", "walk", "nothing", null);
  assert.deepEqual(helpedBy([...calf, ...cramps("foot", "foot-pull")]), {
    calf: "calf-bed",
    foot: "foot-pull",
  });
});

test("of several that helped as often it is the latest", () => {
  assert.deepEqual(helpedBy(cramps("calf", "warmth", "walk")), { calf: "walk" });
});

test("where nothing is known to have helped, nothing is learnt", () => {
  assert.deepEqual(learnt(cramps("calf", null, "nothing")), {});
  assert.deepEqual(learnt([]), {});
});

test("the order in which cramps are kept does not matter", () => {
  const helpers = fc.array(fc.constantFrom("walk", "warmth", "calf-bed", "nothing", null), { maxLength: 12 });
  fc.assert(
    fc.property(helpers, (helped) => {
      const some = cramps("calf", ...helped);
      assert.deepEqual(learnt(some.toReversed()), learnt(some));
    }),
  );
});
