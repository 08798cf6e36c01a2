import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginOf, daysBetween, daysLater, daysOf, later } from "#js/core/periods.js";
import { inZone, zones } from "#support/zones.js";

const KINDS = ["day", "week", "month", "year"];
const kinds = fc.constantFrom(...KINDS);
const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const counts = fc.integer({ min: -30, max: 30 });

test("a week begins on Monday, a month and a year on their first", () => {
  assert.deepEqual(
    KINDS.map((kind) => beginOf(kind, "2026-11-22")),
    ["2026-11-22", "2026-11-16", "2026-11-01", "2026-01-01"],
  );
  assert.equal(beginOf("week", "2027-01-01"), "2026-12-28");
});

test("a period later begins after the last day of this one", () => {
  assert.deepEqual(
    KINDS.map((kind) => later(kind, "2026-12-31", 1)),
    ["2027-01-01", "2027-01-04", "2027-01-01", "2027-01-01"],
  );
  assert.equal(later("month", "2026-01-31", 1), "2026-02-01");
  assert.equal(daysOf("month", "2028-02-10").length, 29);
});

test("days of a period follow one another from its begin to that of the next, and each is in it", () => {
  fc.assert(
    fc.property(kinds, days, (kind, day) => {
      const found = daysOf(kind, day);
      assert.ok(found.includes(day));
      assert.equal(found[0], beginOf(kind, day));
      assert.equal(daysLater(found.at(-1), 1), later(kind, day, 1));
      for (const [place, each] of found.entries()) {
        assert.equal(beginOf(kind, each), found[0]);
        assert.equal(each, daysLater(found[0], place));
      }
    }),
  );
});

test("there and back again is the same period, wherever the phone is", () => {
  fc.assert(
    fc.property(zones, kinds, days, counts, (zone, kind, day, count) => {
      const there = inZone(zone, () => later(kind, day, count));
      assert.equal(there, later(kind, day, count));
      assert.equal(later(kind, there, -count), beginOf(kind, day));
      assert.equal(
        inZone(zone, () => daysLater(daysLater(day, count), -count)),
        day,
      );
    }),
  );
});

test("as many days later lie between a day and the other", () => {
  fc.assert(
    fc.property(days, counts, (day, count) => assert.equal(daysBetween(day, daysLater(day, count)), count)),
  );
});
