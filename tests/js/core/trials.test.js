import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quietNight } from "#js/core/nights.js";
import { daysLater } from "#js/core/periods.js";
import { countsOf, lastDayOf, newTrial, partOf, resultOf, standingOf } from "#js/core/trials.js";
import { cramp } from "#support/records.js";
import { momentIn, zones } from "#support/zones.js";

const FROM = "2026-11-27";
const SAID = { what: "warm-bath", own: "", first: "with" };
const in_ = (zone, text) => momentIn(zone, Date.parse(text));
const utc = (text) => in_("UTC", `${text}Z`);
const begun = (said = {}, now = utc("2026-11-26T21:00")) =>
  newTrial("a", now, { ...SAID, ...said }, "without");
const trial = (others = {}) => ({ ...begun().trial, ...others });
const quiet = (night) => quietNight(utc(`${night}T08:00`));
const cramped = (night, others) => cramp(utc(`${night}T03:00`), others);
const nights = (from, count) => Array.from({ length: count }, (_, place) => daysLater(from, place));

for (const now of ["2026-11-26T09:00", "2026-11-26T23:59", "2026-11-26T00:30"])
  test(`what begins at ${now} has its first night that evening`, () => {
    assert.equal(begun({}, utc(now)).trial.from, FROM);
  });

test("the order is as it was said, or as it was drawn, and the record says which", () => {
  const told = ({ trial: { first, drawn } }) => [first, drawn];
  assert.deepEqual(told(begun()), ["with", false]);
  assert.deepEqual(told(begun({ first: "without" })), ["without", false]);
  assert.deepEqual(told(begun({ first: "lot" })), ["without", true]);
});

test("something is compared: one of the list, or in own words", () => {
  assert.deepEqual([begun({ own: "left over" }).trial.own, begun().problems], ["", {}]);
  const own = (words) => begun({ what: "own", own: words });
  assert.deepEqual([own(" socks ").trial.own, own(" socks ").problems], ["socks", {}]);
  assert.deepEqual(own("  ").problems, { own: "unsaid" });
  assert.deepEqual(begun({ what: "" }).problems, { what: "unknown" });
});

test("each part has its nights, and what was broken off ends with that day", () => {
  const parts = nights(daysLater(FROM, -1), 30).map((night) => partOf(trial(), night));
  assert.deepEqual(parts, [null, ...Array(14).fill("with"), ...Array(14).fill("without"), null]);
  assert.equal(partOf(trial({ first: "without" }), FROM), "without");
  assert.equal(partOf(trial({ ended: FROM }), FROM), "with");
  assert.equal(partOf(trial({ ended: FROM }), daysLater(FROM, 1)), null);
});

for (const [now, standing] of [
  ["2026-11-26T04:00", { state: "before" }],
  ["2026-11-26T21:00", { state: "tonight", part: "with", night: 1 }],
  ["2026-11-27T04:59", { state: "tonight", part: "with", night: 1 }],
  ["2026-11-27T05:00", { state: "tonight", part: "with", night: 2 }],
  ["2026-12-09T22:00", { state: "tonight", part: "with", night: 14 }],
  ["2026-12-10T22:00", { state: "tonight", part: "without", night: 1 }],
  ["2026-12-24T04:00", { state: "tonight", part: "without", night: 14 }],
  ["2026-12-24T05:00", { state: "over" }],
])
  test(`at ${now} it is ${Object.values(standing).join(" ")}`, () => {
    assert.deepEqual(standingOf(trial(), utc(now)), standing);
  });

test("what was broken off is over at once", () => {
  assert.deepEqual(standingOf(trial({ ended: FROM }), utc("2026-11-27T12:00")), { state: "over" });
});

test("a night in which the clocks change is one night, wherever it is", () => {
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: 0, max: 27 }),
      fc.constantFrom("03-20", "10-18"),
      (zone, place, day) => {
        const from = `2026-${day}`;
        const each = trial({ from });
        // Half past eight in the morning there, by its wall clock.
        const morning = { at: Date.parse(`${daysLater(from, place)}T08:30Z`), offset: 0 };
        const { offset } = momentIn(zone, morning.at);
        const now = { at: morning.at - offset * 60_000, offset };
        const counts = countsOf(each, [], [quietNight(now)], now);
        assert.equal(counts.with.logged + counts.without.logged, 1);
        assert.equal(counts.with.nights + counts.without.nights, place + 1);
      },
    ),
  );
});

test("the counts are of logged nights of each part, and of what was said", () => {
  const cramps = [
    cramped(FROM, { woke: true }),
    cramped(FROM, { id: "second", woke: true }),
    cramped("2026-11-28"),
    cramped("2026-12-20", { woke: true }),
    cramped("2026-11-20"),
  ];
  const said = ["2026-11-28", "2026-11-30", "2026-12-12", "2026-12-30"].map(quiet);
  const { with: one, without: other } = countsOf(trial(), cramps, said, utc("2026-12-24T12:00"));
  const told = ({ nights, logged, cramped, cramps, woken }) => [
    nights,
    logged,
    cramped,
    cramps.length,
    woken,
  ];
  assert.deepEqual(told(one), [14, 3, 2, 3, 1]);
  assert.deepEqual(told(other), [14, 2, 1, 1, 1]);
});

test("nights count as far as they are over, or until it was broken off", () => {
  const nightsIn = (others, now) => {
    const counts = countsOf(trial(others), [], [], utc(now));
    return [counts.with.nights, counts.without.nights];
  };
  assert.deepEqual(nightsIn({}, "2026-11-26T12:00"), [0, 0]);
  assert.deepEqual(nightsIn({}, "2026-11-29T12:00"), [3, 0]);
  assert.deepEqual(nightsIn({}, "2026-11-30T02:00"), [3, 0]);
  assert.deepEqual(nightsIn({ ended: "2026-12-12" }, "2027-01-01T12:00"), [14, 2]);
});

const part = (logged, cramped) => ({ nights: 14, logged, cramped, cramps: [], woken: 0 });

test("fewer than seven logged nights in a part tell nothing", () => {
  assert.equal(resultOf({ with: part(6, 0), without: part(14, 14) }), null);
  assert.notEqual(resultOf({ with: part(7, 0), without: part(7, 7) }), null);
});

test("the difference is in nights of ten, with whole nights around it", () => {
  const found = resultOf({ with: part(14, 2), without: part(14, 11) });
  assert.deepEqual(found, { difference: -6, low: -9, high: -2, tells: true });
  assert.equal(resultOf({ with: part(14, 11), without: part(14, 2) }).tells, true);
  assert.equal(resultOf({ with: part(14, 4), without: part(14, 8) }).tells, false);
});

test("an end that is nought in whole nights does not tell, and nothing does where both parts are alike", () => {
  const nearly = resultOf({ with: part(14, 4), without: part(14, 10) });
  assert.deepEqual(nearly, { difference: -4, low: -7, high: 0, tells: false });
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 14 }), fc.nat(14), (logged, some) => {
      const both = part(logged, Math.min(some, logged));
      assert.equal(resultOf({ with: both, without: both }).tells, false);
    }),
  );
});

test("the last day is the morning after its last night, or the one on which it was broken off before", () => {
  const trial = { from: "2026-11-01", days: 14 };
  for (const [ended, last] of [
    [null, "2026-11-28"],
    ["2026-11-09", "2026-11-09"],
    ["2026-12-24", "2026-11-28"],
  ])
    assert.equal(lastDayOf({ ...trial, ended }), last);
});
