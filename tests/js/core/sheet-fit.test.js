import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roomFor, shortened } from "#js/core/sheet-fit.js";

const sections = fc.array(fc.record({ rows: fc.nat(30), least: fc.nat(10) }), { maxLength: 5 });

test("no section gets more rows than it has, and all together no more than there are", () => {
  fc.assert(
    fc.property(sections, fc.nat(60), (some, room) => {
      const given = roomFor(some, room);
      const sum = given.reduce((all, each) => all + each, 0);
      const wanted = some.reduce((all, { rows }) => all + rows, 0);
      return sum === Math.min(room, wanted) && given.every((each, place) => each <= some[place].rows);
    }),
  );
});

test("the least comes before more for another", () => {
  const given = roomFor(
    [
      { rows: 30, least: 2 },
      { rows: 5, least: 5 },
    ],
    8,
  );
  assert.deepEqual(given, [3, 5]);
});

test("what comes first is whole before another gets a row", () => {
  const given = roomFor(
    [
      { rows: 30, least: 20 },
      { rows: 5, least: 5, first: true },
    ],
    8,
  );
  assert.deepEqual(given, [3, 5]);
});

test("what comes next is whole once each other has a row", () => {
  const given = roomFor(
    [
      { rows: 12, least: 0, next: true },
      { rows: 15, least: 15, first: true },
      { rows: 7, least: 3 },
      { rows: 4, least: 2 },
    ],
    26,
  );
  assert.deepEqual(given, [9, 15, 1, 1]);
});

test("without room nobody gets any", () => {
  assert.deepEqual(roomFor([{ rows: 3, least: 3 }], -2), [0]);
});

test("what has no room is counted in the last row", () => {
  const more = (left, rest) => `and ${left} more: ${rest.join(" ")}`;
  assert.deepEqual(shortened(["a", "b"], 2, more), ["a", "b"]);
  assert.deepEqual(shortened(["a", "b", "c", "d"], 2, more), ["a", "and 3 more: b c d"]);
  assert.deepEqual(shortened(["a"], 0, more), []);
});
