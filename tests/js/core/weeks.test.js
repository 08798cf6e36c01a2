import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { glanceOf } from "#js/core/glance.js";
import { weeksOf } from "#js/core/weeks.js";
import { cramp } from "#support/records.js";
import { DAY, momentIn } from "#support/zones.js";

const TODAY = "2026-11-26";
const NOON = Date.parse(`${TODAY}T12:00Z`);
const weeksFor = (cramps) => {
  const { cells, cramps: shown } = glanceOf(cramps, [], TODAY);
  return weeksOf(cells, shown);
};
const at = (text, others) => cramp(momentIn("UTC", Date.parse(`${text}Z`)), others);

test("each week has the middle of what was noted in it, and nothing where nothing was", () => {
  const weeks = weeksFor([
    at("2026-11-20T03:00", { seconds: 60, pain: 2 }),
    at("2026-11-25T03:00", { seconds: 180, pain: null }),
    at("2026-11-26T03:00", { seconds: null, pain: 7 }),
  ]);
  assert.deepEqual(weeks.at(-1), {
    from: "2026-11-20",
    to: TODAY,
    count: 3,
    length: { said: 2, median: 120, most: 180 },
    pain: { said: 2, median: 4.5, most: 7 },
  });
  assert.deepEqual(weeks[0], { from: "2026-10-16", to: "2026-10-22", count: 0, length: null, pain: null });
});

test("six weeks hold every cramp of the six weeks once", () => {
  const cramps = fc.array(
    fc.integer({ min: NOON - 60 * DAY, max: NOON }).map((when) => cramp(momentIn("UTC", when))),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(cramps, (some) => {
      const weeks = weeksFor(some);
      assert.equal(weeks.length, 6);
      const { cramps: shown } = glanceOf(some, [], TODAY);
      assert.equal(
        weeks.reduce((sum, { count }) => sum + count, 0),
        shown.length,
      );
    }),
  );
});
