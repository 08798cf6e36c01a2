import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WATER_DRINK_ML } from "limits";
import { changedDrink, doesCount, isAmount, newDrink, sums } from "#js/core/drinks.js";
import { dayOf } from "#js/core/moment.js";
import { drink } from "#support/records.js";
import { DAY, inZone, momentIn, places, wallIn, zones } from "#support/zones.js";

const [SMALLEST, LARGEST] = WATER_DRINK_ML;
const GLASS = { ml: 250, drink: "water" };

test("an amount lies within the bounds of one drink", () => {
  assert.deepEqual([SMALLEST - 1, SMALLEST, LARGEST, LARGEST + 1, Number.NaN].map(isAmount), [
    false,
    true,
    true,
    false,
    false,
  ]);
});

test("alcohol does not count towards the goal, and all else does", () => {
  assert.deepEqual(["water", "tea", "other", "alcohol"].map(doesCount), [true, true, true, false]);
});

test("a new drink is of now, or of the same time on an earlier day", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 40 }), ({ zone, at }, ago) => {
      const day = wallIn(zone, at - ago * DAY).slice(0, 10);
      const made = inZone(zone, () => newDrink("7", GLASS, day, at));
      assert.equal(dayOf(made), day);
      if (day === wallIn(zone, at).slice(0, 10))
        assert.deepEqual(made, { ...drink(momentIn(zone, at), 250), id: "7" });
      assert.deepEqual([made.id, made.ml, made.drink, made.counts], ["7", 250, "water", true]);
    }),
  );
});

test("on an earlier day the clocks show what they show now, also where they have changed since", () => {
  for (const [zone, now, day] of [
    ["Europe/Amsterdam", "2026-10-26T20:00:00Z", "2026-10-24"],
    ["Europe/Amsterdam", "2026-03-30T20:00:00Z", "2026-03-28"],
    ["Australia/Lord_Howe", "2026-10-05T08:00:00Z", "2026-10-03"],
    ["Pacific/Kiritimati", "2026-11-22T12:00:00Z", "2026-11-21"],
  ]) {
    const at = Date.parse(now);
    const made = inZone(zone, () => newDrink("7", GLASS, day, at));
    assert.equal(wallIn(zone, made.at), `${day}${wallIn(zone, at).slice(10)}`);
    assert.deepEqual(made, { ...drink(momentIn(zone, made.at), 250), id: "7" });
  }
});

test("a drink belongs to the day on the wall where it was drunk", () => {
  fc.assert(
    fc.property(places, zones, ({ zone, at }, here) => {
      const found = inZone(here, () => dayOf(drink(momentIn(zone, at), 250)));
      assert.equal(found, wallIn(zone, at).slice(0, 10));
    }),
  );
});

test("what a form says of a drink becomes the drink, or is said to be wrong", () => {
  const zone = "Europe/Madrid";
  const at = Date.parse("2026-11-22T15:00:00Z");
  const before = drink(momentIn(zone, at), 250);
  const said = (others) =>
    inZone(zone, () => changedDrink(before, { when: wallIn(zone, at), ...GLASS, ...others }, at + 60_000));
  assert.deepEqual(said({}), { entry: before, problems: {} });
  const wine = said({ when: "2026-11-21T22:00", ml: 150, drink: "alcohol" });
  const moment = momentIn(zone, Date.parse("2026-11-21T21:00:00Z"));
  assert.deepEqual(wine, { entry: { ...drink(moment, 150, "alcohol", false), id: before.id }, problems: {} });
  assert.deepEqual(said({ when: "2026-11-22T16:02" }).problems, { when: "future" });
  assert.deepEqual(said({ when: "" }).problems, { when: "missing" });
  assert.deepEqual(said({ ml: Number.NaN }).problems, { amount: "amount" });
  assert.deepEqual(said({ when: "", ml: LARGEST + 1 }).problems, { when: "missing", amount: "amount" });
});

test("what counts and what does not are together all that was drunk", () => {
  const drinks = fc.array(
    fc.tuple(fc.integer({ min: SMALLEST, max: LARGEST }), fc.constantFrom("water", "alcohol")),
  );
  fc.assert(
    fc.property(drinks, (some) => {
      const { counted, uncounted, all } = sums(
        some.map(([ml, kind]) => drink(momentIn("UTC", 0), ml, kind, doesCount(kind))),
      );
      assert.equal(counted + uncounted, all);
      assert.equal(
        uncounted,
        some.reduce((sum, [ml, kind]) => sum + (kind === "alcohol" ? ml : 0), 0),
      );
    }),
  );
  assert.deepEqual(sums([]), { counted: 0, uncounted: 0, all: 0 });
});
