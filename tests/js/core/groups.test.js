import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { groupedBy } from "#js/core/groups.js";

test("every member is in the group of its key, in the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), (numbers) => {
      const groups = groupedBy(numbers, (number) => number % 3);
      assert.deepEqual([...groups.keys()], [...new Set(numbers.map((number) => number % 3))]);
      for (const [key, members] of groups)
        assert.deepEqual(
          members,
          numbers.filter((number) => number % 3 === key),
        );
    }),
  );
});
