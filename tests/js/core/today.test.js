import assert from "node:assert/strict";
import { test } from "node:test";
import { drunkToday, nightsSince } from "../../../webapp/static/js/core/today.js";

/** @param {string} wall */
const at = (wall) => ({ at: Date.parse(`${wall}Z`), offset: 0 });
/** @param {string} wall @param {number} ml */
const drink = (wall, ml, counts = true) => ({ id: wall, drink: "water", ml, counts, ...at(wall) });
const now = at("2026-11-26T09:00");
const goal = { goal: 1700, limited: false, limit: null };

test("nights are counted from that of the last cramp, whatever the order", () => {
  const cramps = [at("2026-11-20T03:00"), at("2026-11-01T03:00")];
  assert.equal(nightsSince(cramps, now), 6);
});

test("a cramp of last evening belongs to the night that has just passed", () => {
  assert.equal(nightsSince([at("2026-11-25T23:30")], now), null);
  assert.equal(nightsSince([at("2026-11-25T15:00")], now), 1);
});

test("who is up at three is still in the next night", () => {
  assert.equal(nightsSince([at("2026-11-25T03:00")], at("2026-11-26T03:00")), null);
  assert.equal(nightsSince([at("2026-11-25T03:00")], at("2026-11-26T05:00")), 1);
});

test("without a cramp there are no nights since one", () => {
  assert.equal(nightsSince([], now), null);
});

test("only the drinks of today that count are added up", () => {
  const drinks = [
    drink("2026-11-26T08:00", 200),
    drink("2026-11-26T08:30", 300),
    drink("2026-11-26T08:40", 500, false),
    drink("2026-11-25T08:00", 900),
  ];
  assert.deepEqual(drunkToday(drinks, goal, now), { ml: 500, whole: 1700 });
});

test("against a doctor's limit every drink counts", () => {
  const drinks = [drink("2026-11-26T08:00", 200), drink("2026-11-26T08:40", 500, false)];
  assert.deepEqual(drunkToday(drinks, { ...goal, limited: true, limit: 1000 }, now), {
    ml: 700,
    whole: 1000,
  });
  assert.deepEqual(drunkToday(drinks, { ...goal, limited: true }, now), { ml: 700, whole: 1700 });
});

test("who has noted no drink for a week is not asked about one", () => {
  assert.equal(drunkToday([drink("2026-11-18T08:00", 200)], goal, now), null);
  assert.deepEqual(drunkToday([drink("2026-11-24T08:00", 200)], goal, now), { ml: 0, whole: 1700 });
});
