import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WATER_SLOW_DOWN_ML_PER_HOUR as SLOW, WATER_STOP_ML_PER_HOUR as STOP } from "limits";
import { fullestHour, HOUR, withinTheHour } from "#js/core/hour.js";

const NOW = Date.UTC(2026, 10, 22, 15);

test("up to a limit all is well, above it the level is its own", () => {
  const level = (ml) => withinTheHour([{ at: NOW, ml }], NOW).level;
  assert.deepEqual([SLOW, SLOW + 1, STOP, STOP + 1].map(level), ["", "slow", "slow", "stop"]);
});

test("an hour has sixty minutes, and what is still to come is not drunk", () => {
  const drinks = [NOW - HOUR, NOW - HOUR + 1, NOW, NOW + 1].map((at, place) => ({ at, ml: 10 ** place }));
  assert.deepEqual(withinTheHour(drinks, NOW), { level: "", ml: 110 });
  assert.deepEqual(withinTheHour([], NOW), { level: "", ml: 0 });
});

test("what does not count towards the goal counts here", () => {
  assert.equal(withinTheHour([{ at: NOW, ml: STOP + 1, counts: false }], NOW).level, "stop");
});

test("one drink more never lowers the level, and order does not matter", () => {
  const drinks = fc.array(
    fc.record({
      at: fc.integer({ min: NOW - 2 * HOUR, max: NOW + HOUR }),
      ml: fc.integer({ min: 10, max: 2000 }),
    }),
    { minLength: 1 },
  );
  const levels = ["", "slow", "stop"];
  const rank = (some) => levels.indexOf(withinTheHour(some, NOW).level);
  fc.assert(
    fc.property(drinks, (some) => {
      assert.ok(rank(some.slice(1)) <= rank(some));
      assert.deepEqual(withinTheHour(some.toReversed(), NOW), withinTheHour(some, NOW));
    }),
  );
});

test("the fullest hour is found wherever it lies, and is never less than the one before now", () => {
  const drinks = [0, 30, 59, 61, 200].map((minutes) => ({ at: NOW - minutes * 60_000, ml: 300 }));
  assert.deepEqual(fullestHour(drinks), { level: "slow", ml: 900 });
  assert.deepEqual(fullestHour([]), { level: "", ml: 0 });
  const some = fc.array(
    fc.record({ at: fc.integer({ min: NOW - 3 * HOUR, max: NOW }), ml: fc.integer({ min: 10, max: 2000 }) }),
  );
  fc.assert(fc.property(some, (each) => assert.ok(fullestHour(each).ml >= withinTheHour(each, NOW).ml)));
});
