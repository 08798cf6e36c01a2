import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { helpersOf, hoursOf, placesOf, spreadOf, usualHours, weekdaysOf } from "#js/core/counts.js";
import { cramp } from "#support/records.js";
import { DAY, HOUR, momentIn, zones } from "#support/zones.js";

const MIDNIGHT = Date.parse("2026-11-26T00:00Z");
const atHours = (...hours) => hours.map((hour) => cramp(momentIn("UTC", MIDNIGHT + hour * HOUR)));
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);

const cramps = fc.array(
  fc
    .tuple(
      zones,
      fc.integer({ min: MIDNIGHT - 40 * DAY, max: MIDNIGHT }),
      fc.constantFrom("calf", "foot", "neck"),
      fc.constantFrom("left", "right", null),
      fc.constantFrom("calf-bed", "walk", "nothing", null),
    )
    .map(([zone, at, area, side, helped]) => cramp(momentIn(zone, at), { area, side, helped })),
  { maxLength: 30 },
);

test("a cramp counts in the hour that its own clock showed", () => {
  const hours = hoursOf([cramp({ at: MIDNIGHT - 13 * HOUR, offset: 13 * 60 + 45 })]);
  assert.deepEqual([hours[0], sum(hours), hours.length], [1, 1, 24]);
});

test("the usual hours are the three in a row with most cramps, also around midnight", () => {
  assert.deepEqual(usualHours(hoursOf(atHours(2, 3, 3, 4, 12))), { from: 2, to: 5, count: 4 });
  assert.deepEqual(usualHours(hoursOf(atHours(23, 0, 1, 1, 12))), { from: 23, to: 2, count: 4 });
});

test("of several windows the one around the fullest hour is named", () => {
  assert.deepEqual(usualHours(hoursOf(atHours(3, 3, 3))), { from: 2, to: 5, count: 3 });
});

test("two cramps have no usual hours", () => {
  assert.equal(usualHours(hoursOf(atHours(3, 3))), null);
});

test("no three hours have more cramps than the usual ones", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 24, maxLength: 24 }), (hours) => {
      const found = usualHours(hours);
      if (!found) return sum(hours) < 3;
      const windows = hours.map((_, from) => sum([0, 1, 2].map((place) => hours[(from + place) % 24])));
      return found.count === Math.max(...windows) && windows[found.from] === found.count;
    }),
  );
});

// Monday first.
const WEEK = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);

test("a night counts for the weekday on which it ends, in rows of three hours from the evening on", () => {
  // Of a Thursday: early, at noon, and late, which is of the night to Friday.
  const rows = weekdaysOf(atHours(2, 12, 23), WEEK);
  assert.deepEqual(
    rows.map(({ from }) => from),
    [18, 21, 0, 3, 6, 9, 12, 15],
  );
  assert.deepEqual(
    rows.flatMap(({ from, counts }) => counts.flatMap((n, day) => (n ? [[from, day, n]] : []))),
    [
      [21, 4, 1],
      [0, 3, 1],
      [12, 3, 1],
    ],
  );
});

test("places are counted by side, the most often first", () => {
  const some = [
    ...[null, "left"].map((side) => cramp({ at: 0, offset: 0 }, { area: "foot", side })),
    ...["left", "right", "left"].map((side) => cramp({ at: 0, offset: 0 }, { area: "calf", side })),
  ];
  assert.deepEqual(placesOf(some), [
    { area: "calf", left: 2, right: 1, unsaid: 0 },
    { area: "foot", left: 1, right: 0, unsaid: 1 },
  ]);
});

test("what helped is counted among the cramps of which it was said", () => {
  const some = ["walk", null, "calf-bed", "walk"].map((helped) => cramp({ at: 0, offset: 0 }, { helped }));
  assert.deepEqual(helpersOf(some), {
    said: 3,
    helpers: [
      { helped: "walk", count: 2, tried: 2 },
      { helped: "calf-bed", count: 1, tried: 1 },
    ],
  });
});

test("what was held in a guide counts as tried, whether it helped or not", () => {
  const some = [
    cramp({ at: 0, offset: 0 }, { helped: "calf-bed", tried: ["calf-bed", "stand"] }),
    cramp({ at: 1, offset: 0 }, { helped: null, tried: ["calf-bed"] }),
    cramp({ at: 2, offset: 0 }, { helped: "walk" }),
  ];
  assert.deepEqual(helpersOf(some), {
    said: 2,
    helpers: [
      { helped: "calf-bed", count: 1, tried: 2 },
      { helped: "walk", count: 1, tried: 1 },
      { helped: "stand", count: 0, tried: 1 },
    ],
  });
});

test("every cramp is in one hour and at one place", () => {
  fc.assert(
    fc.property(cramps, (some) => {
      assert.equal(sum(hoursOf(some)), some.length);
      assert.equal(sum(weekdaysOf(some, WEEK).flatMap(({ counts }) => counts)), some.length);
      assert.equal(
        sum(placesOf(some).flatMap(({ left, right, unsaid }) => [left, right, unsaid])),
        some.length,
      );
      const { said, helpers } = helpersOf(some);
      assert.equal(said, some.filter(({ helped }) => helped !== null).length);
      assert.equal(sum(helpers.map(({ count }) => count)), said);
    }),
  );
});

test("the middle value is of what was said", () => {
  assert.deepEqual(spreadOf([7, null, 0, undefined, 2]), { said: 3, median: 2, most: 7 });
  assert.deepEqual(spreadOf([1, 4]), { said: 2, median: 2.5, most: 4 });
  assert.equal(spreadOf([null, undefined]), null);
});

test("half of what was said is no more than the middle value, half no less", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(900))), (values) => {
      const said = values.filter((value) => value !== null);
      const found = spreadOf(values);
      if (!found) return said.length === 0;
      const share = (among) => said.filter(among).length * 2 >= said.length;
      return (
        found.said === said.length &&
        found.most === Math.max(...said) &&
        share((value) => value <= found.median) &&
        share((value) => value >= found.median)
      );
    }),
  );
});
