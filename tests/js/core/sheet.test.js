import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nightOf } from "#js/core/nights.js";
import { MOST_NIGHTS, periodOf, sheetFacts } from "#js/core/sheet.js";
import { cramp, session } from "#support/records.js";
import { DAY, HOUR, momentIn } from "#support/zones.js";

const LAST = "2026-11-26";
const MIDNIGHT = Date.parse(`${LAST}T00:00Z`);
const at = (days, hour, others) =>
  cramp(momentIn("UTC", MIDNIGHT - days * DAY + hour * HOUR), { id: `${days} ${hour}`, ...others });
const quiet = (...days) =>
  days.map((each) => ({
    id: new Date(MIDNIGHT - each * DAY).toISOString().slice(0, 10),
    at: MIDNIGHT,
    offset: 0,
  }));
const medicine = (name, ...events) => ({ id: name, name, known: null, events, note: "", changedAt: 1 });
const facts = (diary, nights = 14) =>
  sheetFacts({ cramps: [], nights: [], sessions: [], medicines: [], ...diary }, periodOf(LAST, nights));

test("a period is its last nights, or those between two dates in either order", () => {
  assert.deepEqual(periodOf(LAST, 14), { from: "2026-11-13", to: LAST });
  const own = { from: "2026-11-20", to: "2026-11-02" };
  assert.deepEqual(periodOf(LAST, own), { from: "2026-11-02", to: "2026-11-20" });
});

test("a period ends with the last night", () => {
  assert.deepEqual(periodOf(LAST, { from: "2026-11-20", to: "2027-01-01" }), {
    from: "2026-11-20",
    to: LAST,
  });
});

test("of a longer time than half a year the last nights are taken", () => {
  const { from, to } = periodOf(LAST, { from: "2020-01-01", to: LAST });
  assert.deepEqual([(Date.parse(to) - Date.parse(from)) / DAY + 1, to], [MOST_NIGHTS, LAST]);
});

test("an empty diary has no median of anything", () => {
  const { nights, logged, weekly, seconds, pain, sleep, usual } = facts({});
  assert.deepEqual(
    [nights, logged, weekly, seconds, pain, sleep, usual],
    [14, 0, null, null, null, null, null],
  );
});

test("nights are counted of those that were logged, with a cramp or without", () => {
  const cramps = [
    at(1, 2, { woke: true, sleep: 4 }),
    at(1, 4, { woke: true, sleep: 6 }),
    at(3, 2, { sleep: 9 }),
    at(20, 2),
  ];
  const { logged, withCramp, cramps: n, woken, sleep } = facts({ cramps, nights: quiet(1, 2, 5, 30) });
  assert.deepEqual([logged, withCramp, n, woken], [4, 2, 3, 1]);
  assert.deepEqual(sleep, { said: 2, median: 5, most: 6 });
});

test("cramps a week are a median of whole weeks with a logged night", () => {
  const cramps = [at(0, 2), at(1, 2), at(2, 2), at(15, 2), at(20, 2), at(29, 2)];
  const { weeks, weekly } = facts({ cramps, nights: quiet(22) }, 30);
  assert.deepEqual(
    weeks.map(({ nights, logged, cramps }) => [nights, logged, cramps]),
    [
      [2, 1, 1],
      [7, 1, 0],
      [7, 2, 2],
      [7, 0, 0],
      [7, 3, 3],
    ],
  );
  assert.deepEqual(weekly, { said: 3, median: 2, most: 3 });
});

test("what was said is counted, the most often first", () => {
  const cramps = [
    at(1, 2, { during: "effort", triggers: ["heat"] }),
    at(2, 2, { during: "rest", triggers: ["alcohol", "heat"] }),
    at(3, 2, { during: "rest" }),
  ];
  const { during, triggers } = facts({ cramps });
  assert.deepEqual(during, [
    ["rest", 2],
    ["effort", 1],
  ]);
  assert.deepEqual(triggers, [
    ["heat", 2],
    ["alcohol", 1],
  ]);
});

test("a routine counts once for each evening of the period", () => {
  const begun = (days, hour) => session(momentIn("UTC", MIDNIGHT - days * DAY + hour * HOUR));
  const desk = { ...begun(3, 12), plan: "desk" };
  const sessions = [desk, begun(1, 21), begun(1, 23), begun(2, 21), begun(40, 21)];
  assert.deepEqual(facts({ sessions }).routines, [
    ["bedtime", 2],
    ["desk", 1],
  ]);
});

test("a medicine that was stopped comes after those that are taken", () => {
  const stopped = medicine("a", { on: "2026-01-01", turn: "start" }, { on: "2026-10-01", turn: "stop" });
  const taken = medicine("b", { on: "2026-09-01", turn: "start" });
  assert.deepEqual(facts({ medicines: [stopped, taken] }).medicines, [taken, stopped]);
});

test("the weeks have every night and every cramp of the period once", () => {
  const days = fc.array(fc.tuple(fc.nat(60), fc.nat(23)), { maxLength: 40 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: MOST_NIGHTS }), (some, nights) => {
      const cramps = some.map(([day, hour]) => at(day, hour));
      const { weeks, cramps: n, from, to, logged } = facts({ cramps }, nights);
      const sum = (name) => weeks.reduce((all, week) => all + week[name], 0);
      const inside = cramps.map(nightOf).filter((night) => night >= from && night <= to);
      assert.deepEqual([sum("nights"), sum("cramps"), sum("logged")], [nights, n, logged]);
      assert.deepEqual([n, logged], [inside.length, new Set(inside).size]);
      assert.ok(weeks.slice(1).every((week) => week.nights === 7));
    }),
  );
});
