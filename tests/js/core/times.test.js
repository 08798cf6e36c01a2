/** What somebody wishes, as the days and times that reminders go by. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { REMINDERS_APART_MINUTES, REMINDERS_BEFORE_BED_HOURS } from "limits";
import { DAY, minutes, remindersOf, USUAL } from "#js/core/times.js";
import { clocks } from "#support/preferences.js";

const BEFORE_BED = REMINDERS_BEFORE_BED_HOURS * 60;
/** The day of who has no quiet hours begins at four. */
const USUAL_START = 4 * 60;

const found = (wishes) => remindersOf({ ...USUAL, ...wishes });
const timesOf = (reminders, kind = "water") =>
  reminders.filter((reminder) => reminder.kind === kind).flatMap(({ times }) => times);
const forward = (time) => ((time % DAY) + DAY) % DAY;

test("the usual wishes are four quiet reminders", () => {
  assert.deepEqual(remindersOf(USUAL), [
    { kind: "water", days: [1, 2, 3, 4, 5, 6, 7], times: ["09:00", "12:00", "15:00", "18:00"] },
  ]);
});

test("the last one comes two hours before bed and not a minute later", () => {
  for (const [last, expected] of [
    ["20:30", ["10:00", "20:30"]],
    ["20:31", ["10:00"]],
  ])
    assert.deepEqual(timesOf(found({ mode: "times", times: ["10:00", last], bed: "22:30" })), expected);
});

test("nobody is asked for two glasses within half an hour", () => {
  const times = ["12:00", "10:00", "10:29", "10:30", "10:59", "07:50", "08:00"];
  assert.deepEqual(timesOf(found({ mode: "times", times })), ["08:00", "10:00", "10:30", "12:00"]);
});

test("after midnight it is the next weekday", () => {
  const late = {
    mode: "times",
    times: ["00:30", "20:00"],
    bed: "03:00",
    quietFrom: "03:00",
    quietTo: "10:00",
  };
  assert.deepEqual(found({ ...late, days: [5, 7] }), [
    { kind: "water", days: [5, 7], times: ["20:00"] },
    { kind: "water", days: [1, 6], times: ["00:30"] },
  ]);
});

test("nothing ever comes in the quiet hours", () => {
  fc.assert(
    fc.property(
      fc.array(clocks, { minLength: 1, maxLength: 12 }),
      clocks,
      clocks,
      clocks,
      (times, from, to, bed) => {
        const wishes = { mode: "times", times, quietFrom: from, quietTo: to, bed, stretch: true };
        const reminders = found(wishes);
        const length = forward(minutes(to) - minutes(from));
        for (const time of [...timesOf(reminders), ...timesOf(reminders, "stretch")])
          assert.ok(forward(minutes(time) - minutes(from)) >= length, time);
      },
    ),
  );
});

test("water never comes within two hours of bed, nor within half an hour of the one before", () => {
  fc.assert(
    fc.property(
      fc.array(clocks, { minLength: 1, maxLength: 12 }),
      clocks,
      clocks,
      clocks,
      (times, from, to, bed) => {
        const start = from === to ? USUAL_START : minutes(to);
        const since = (time) => forward(minutes(time) - start);
        const kept = timesOf(found({ mode: "times", times, quietFrom: from, quietTo: to, bed })).map(since);
        kept.sort((one, other) => one - other);
        const last = (since(bed) || DAY) - BEFORE_BED;
        for (const [place, time] of kept.entries()) {
          assert.ok(time <= last);
          assert.ok(place === 0 || time - kept[place - 1] >= REMINDERS_APART_MINUTES);
        }
      },
    ),
  );
});

test("equal distances begin at the first and end by the last", () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 3, 4, 6), clocks, clocks, (every, from, to) => {
      // A bed at the day's own beginning leaves in all but its last two hours.
      const wishes = { every, from, to, quietFrom: from, quietTo: from, bed: "04:00" };
      const span = forward(minutes(to) - minutes(from));
      const expected = [];
      for (let ahead = 0; ahead <= span; ahead += every * 60) expected.push((minutes(from) + ahead) % DAY);
      const kept = expected.filter((time) => forward(time - USUAL_START) <= DAY - BEFORE_BED);
      const byClock = (some) => [...new Set(some)].sort((one, other) => one - other);
      assert.deepEqual(byClock(timesOf(found(wishes)).map(minutes)), byClock(kept));
    }),
  );
});

test("what is not wished for never comes, and without a day nothing does", () => {
  const kinds = (wishes) => found(wishes).map(({ kind }) => kind);
  assert.deepEqual(kinds({ water: false, stretch: true }), ["stretch"]);
  assert.deepEqual(kinds({ water: true, stretch: true }), ["water", "stretch"]);
  assert.deepEqual(kinds({ water: false }), []);
  assert.deepEqual(kinds({ stretch: true, days: [] }), []);
  assert.deepEqual(kinds({ mode: "times", times: [] }), []);
});

test("days and times come in order and once", () => {
  assert.deepEqual(found({ mode: "times", times: ["15:00", "10:00", "15:00"], days: [7, 1, 3] }), [
    { kind: "water", days: [1, 3, 7], times: ["10:00", "15:00"] },
  ]);
});
