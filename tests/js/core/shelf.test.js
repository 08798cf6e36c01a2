/** What stands first on the shelf of routines: counts, and nothing else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fitting, recent } from "#js/core/shelf.js";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 26, 20);
const ROUTINES = [
  { id: "bedtime", areas: ["calf", "hamstring"], notWith: [] },
  { id: "wall", areas: ["calf"], notWith: ["balance"] },
  { id: "foot", areas: ["calf", "foot"], notWith: [] },
];

const cramps = (...areas) => areas.map((area, days) => ({ area, at: NOW - days * DAY }));
const person = (more) => ({ last: null, own: [], now: NOW, ...more });
const sessions = (...plans) => plans.map((plan, days) => ({ plan, at: NOW - days * DAY }));

test("the routines that were done last stand first, with how often, and others are none of the shelf", () => {
  const done = sessions("own", "foot", "bedtime", "foot", "wall");
  assert.deepEqual(recent(done.toReversed(), ROUTINES), [
    { id: "foot", count: 2 },
    { id: "bedtime", count: 1 },
  ]);
});

test("the area that cramped most often has the first routine for it, and the next area another one", () => {
  assert.deepEqual(fitting(cramps("foot", "calf", "calf"), ROUTINES, person({ last: "hamstring" })), [
    { id: "bedtime", area: "calf", count: 2 },
    { id: "foot", area: "foot", count: 1 },
  ]);
});

test("the last guide counts where nothing was noted, and a place that no routine stretches gives none", () => {
  assert.deepEqual(fitting([], ROUTINES, person({ last: "calf" })), [
    { id: "bedtime", area: "calf", count: 0 },
  ]);
  assert.deepEqual(fitting(cramps("neck"), ROUTINES, person()), []);
});

test("a cramp of more than six weeks ago is no reason", () => {
  const old = [{ area: "foot", at: NOW - 43 * DAY }];
  assert.deepEqual(fitting(old, ROUTINES, person()), []);
});

test("what does not go with an answer to the one question is not offered, and nothing twice", () => {
  const areas = fc.array(fc.constantFrom("calf", "foot", "hamstring", "neck"), { maxLength: 12 });
  fc.assert(
    fc.property(areas, fc.constantFrom(null, "calf", "foot"), (noted, last) => {
      const found = fitting(cramps(...noted), ROUTINES, person({ last, own: ["balance"] }));
      const ids = found.map(({ id }) => id);
      assert.ok(!ids.includes("wall"));
      assert.ok(ids.length <= 2 && new Set(ids).size === ids.length);
      for (const { area, count } of found) assert.equal(count, noted.filter((each) => each === area).length);
    }),
  );
});
