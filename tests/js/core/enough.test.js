/** The time before which nothing asks for more to drink. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { enoughUntil } from "#js/core/enough.js";
import { USUAL } from "#js/core/times.js";
import { drink } from "#support/records.js";
import { CHANGES, DAY, HOUR, inZone, momentIn, places, wallIn } from "#support/zones.js";

const ZONE = "Europe/Madrid";
const NOW = Date.parse("2026-11-22T12:00:00Z");
const GOAL = 1750;

const glass = (ago, ml = 250, counts = true) =>
  drink(momentIn(ZONE, NOW - ago), ml, counts ? "water" : "alcohol", counts);
const until = (drinks, wishes = {}, { zone = ZONE, now = NOW } = {}) =>
  inZone(zone, () => enoughUntil(drinks, GOAL, { ...USUAL, ...wishes }, now));

test("after a drink nothing comes for as long as the person's own distance", () => {
  assert.equal(until([glass(HOUR)]), NOW + 2 * HOUR);
  assert.equal(until([glass(HOUR)], { every: 6 }), NOW + 5 * HOUR);
  assert.equal(
    until([glass(HOUR / 2)], { mode: "times", every: 6 }),
    NOW + HOUR / 2,
    "an hour where times were chosen",
  );
});

test("the last drink is what counts, in whatever order they stand", () => {
  assert.equal(until([glass(0), glass(2 * HOUR)]), NOW + 3 * HOUR);
  assert.equal(until([glass(2 * HOUR), glass(0)]), NOW + 3 * HOUR);
});

test("where the distance has passed, or nothing was drunk, nothing is held", () => {
  assert.equal(until([]), null);
  assert.equal(until([glass(3 * HOUR)]), null);
  assert.equal(until([glass(3 * HOUR - 1)]), NOW + 1);
});

test("once there was enough for today the next one comes tomorrow", () => {
  const tomorrow = Date.parse("2026-11-23T09:00:00+01:00");
  assert.equal(until([glass(4 * HOUR, GOAL)]), tomorrow);
  assert.equal(until([glass(HOUR, GOAL - 250), glass(2 * HOUR)]), tomorrow);
  assert.equal(until([glass(HOUR, GOAL - 1)]), NOW + 2 * HOUR);
  assert.equal(until([glass(0, GOAL)], { days: [1, 3] }), tomorrow);
  assert.equal(until([glass(0, GOAL)], { days: [7] }), Date.parse("2026-11-29T09:00:00+01:00"));
});

test("a drink of a time to come, noted by a wrong clock, holds nothing off", () => {
  assert.equal(until([glass(-180 * DAY)]), null);
  assert.equal(until([glass(-1, GOAL), glass(HOUR)]), NOW + 2 * HOUR);
});

test("what does not count towards the goal, and what was drunk yesterday, is not enough for today", () => {
  assert.equal(until([glass(HOUR, GOAL, false)]), NOW + 2 * HOUR);
  assert.equal(until([glass(14 * HOUR, GOAL)]), null);
});

test("without reminders for water there is no tomorrow, and the distance stays", () => {
  assert.equal(until([glass(0, GOAL)], { water: false }), NOW + 3 * HOUR);
});

test("it is never in the past, and with enough it is the morning of another day, by any clock", () => {
  const drunk = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 * DAY }), fc.integer({ min: 10, max: 2000 })));
  fc.assert(
    fc.property(places, drunk, fc.constantFrom("every", "times"), ({ zone, at }, some, mode) => {
      const drinks = some.map(([ago, ml]) => drink(momentIn(zone, at - ago), ml));
      const found = until(drinks, { mode }, { zone, now: at });
      assert.ok(found === null || found > at);
      const today = wallIn(zone, at).slice(0, 10);
      const sum = drinks.reduce(
        (all, { at: when, ml }) => all + (wallIn(zone, when).startsWith(today) ? ml : 0),
        0,
      );
      if (sum < GOAL) return assert.ok(found === null || found - at <= 3 * HOUR);
      assert.ok(wallIn(zone, found).slice(0, 10) > today);
      assert.equal(wallIn(zone, found).slice(11), mode === "every" ? "09:00" : "10:00");
    }),
  );
});

test("on a day on which the clocks change tomorrow is tomorrow", () => {
  for (const { zone, at } of CHANGES) {
    const now = at + 6 * HOUR;
    const found = until([drink(momentIn(zone, now), GOAL)], {}, { zone, now });
    assert.equal(wallIn(zone, found).slice(11), "09:00");
    assert.ok(found - now > 0 && found - now < 34 * HOUR, zone);
  }
});
