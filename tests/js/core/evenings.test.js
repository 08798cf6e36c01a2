/** The evenings and weeks of a plan, by the clock of wherever the person was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { doneOn, eveningOf, standingOf, WEEK, weeksOf } from "#js/core/evenings.js";
import { plan, session } from "#support/records.js";
import { atIn, DAY, HOUR, momentIn, places, wallIn, zones } from "#support/zones.js";

const NOW = Date.parse("2026-11-22T15:00:00Z");
const WEEKS = 6;

const inUtc = (at) => momentIn("UTC", at);
const standing = (running, sessions, at = NOW) => standingOf(running, sessions, inUtc(at), WEEKS);
const eveningsAgo = (days, hour = 22) => Date.UTC(2026, 10, 22 - days, hour);
const doneAgo = (...days) => days.map((each) => session(inUtc(eveningsAgo(each))));
const begunAgo = (days, ...pauses) => plan(inUtc(eveningsAgo(days)), ...pauses);
/** The date on which an evening begins. */
const dateOf = (evening) => new Date(evening * DAY).toISOString().slice(0, 10);

test("an evening lasts until five by the clock on the wall", () => {
  fc.assert(
    fc.property(places, ({ zone, at }) => {
      const wall = Date.parse(`${wallIn(zone, at)}Z`);
      assert.equal(
        dateOf(eveningOf(momentIn(zone, at))),
        new Date(wall - 5 * HOUR).toISOString().slice(0, 10),
      );
    }),
  );
});

test("fourteen evenings stay fourteen when the clocks change", () => {
  const clocks = fc.constantFrom("20:30", "23:59", "00:00", "02:30", "04:59");
  const begins = fc.integer({ min: Date.UTC(2026, 2, 1) / DAY, max: Date.UTC(2026, 10, 10) / DAY });
  fc.assert(
    fc.property(begins, zones, clocks, (begin, zone, clock) => {
      const nights = Array.from({ length: 14 }, (_, day) => atIn(zone, `${dateOf(begin + day)}T${clock}`));
      const moments = nights.map((at) => momentIn(zone, at));
      const now = momentIn(zone, nights.at(-1) + 9 * HOUR);
      const { done, of } = standingOf(
        plan(moments[0]),
        moments.map((moment) => session(moment)),
        now,
        WEEKS,
      );
      assert.deepEqual([done, of], [14, 14]);
    }),
  );
});

test("several times in one evening count once, and order does not matter", () => {
  const often = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 14 });
  const orders = fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 }));
  const [hours, minutes] = [
    [21, 22, 23],
    [0, 30, 59],
  ];
  fc.assert(
    fc.property(often, orders, (times, order) => {
      const sessions = times.flatMap((count, day) =>
        hours
          .slice(0, count)
          .map((hour, place) =>
            session(inUtc(eveningsAgo(times.length - day, hour) + minutes[place] * 60_000)),
          ),
      );
      const shuffled = sessions.map((each) => [order.next().value, each]).sort(([a], [b]) => a - b);
      const { done, of } = standing(
        begunAgo(times.length),
        shuffled.map(([, each]) => each),
      );
      assert.deepEqual([done, of], [times.filter(Boolean).length, times.length]);
    }),
  );
});

test("a pause of any length changes nothing but the date", () => {
  const done = fc.array(fc.boolean(), { maxLength: 60 });
  fc.assert(
    fc.property(
      done,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 23 }),
      (evenings, days, hours) => {
        const began = NOW - evenings.length * DAY;
        const sessions = evenings.flatMap((was, day) =>
          was ? [session(inUtc(began + 7 * HOUR + day * DAY))] : [],
        );
        const back = NOW + days * DAY + hours * HOUR;
        const without = standing(plan(inUtc(began)), sessions);
        const paused = standing(plan(inUtc(began), [inUtc(NOW), inUtc(back)]), sessions, back);
        const resting = standing(plan(inUtc(began), [inUtc(NOW), null]), sessions, back);
        for (const name of ["week", "passed", "done", "of"])
          assert.deepEqual([paused[name], resting[name]], [without[name], without[name]]);
        assert.equal(paused.state, without.state);
        assert.equal(resting.state, without.state === "ended" ? "ended" : "paused");
      },
    ),
  );
});

test("the weeks go from one to six and then it is done", () => {
  for (let days = 0; days <= 400; days++) {
    const { week, state } = standing(plan(inUtc(NOW)), [], NOW + days * DAY);
    assert.equal(week, Math.min(WEEKS, Math.floor(days / WEEK) + 1));
    assert.equal(state, days >= WEEKS * WEEK ? "ended" : "running");
  }
});

test("tonight is one of the fourteen once it is done", () => {
  const before = standing(begunAgo(20), doneAgo(1));
  const after = standing(begunAgo(20), [...doneAgo(1), session(inUtc(NOW))]);
  assert.deepEqual([before.done, before.of], [1, 14]);
  assert.deepEqual([after.done, after.of], [2, 14]);
});

test("each week is a row of seven, without the evenings of a pause, and tonight is in it once it is done", () => {
  const running = begunAgo(12, [inUtc(eveningsAgo(9, 12)), inUtc(eveningsAgo(7, 12))]);
  const at = (...days) => weeksOf(running, doneAgo(...days), inUtc(NOW), WEEKS);
  const [first, second, ...ahead] = at(12, 5, 4, 1);
  assert.deepEqual(first, [true, false, false, false, false, true, true]);
  assert.deepEqual(second, [false, false, true]);
  assert.deepEqual(ahead, [[], [], [], []]);
  assert.deepEqual(at(0)[1], [false, false, false, true]);
});

test("the rows hold as many evenings as have passed, and six weeks at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 90 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 20 }),
      (days, done) => {
        const sessions = doneAgo(...done);
        const rows = weeksOf(begunAgo(days), sessions, inUtc(NOW), WEEKS);
        assert.equal(rows.flat().length, standing(begunAgo(days), sessions).passed);
        assert.ok(rows.length === WEEKS && rows.every((row) => row.length <= WEEK));
      },
    ),
  );
});

test("what was done before the plan began counts, and what was not is no gap", () => {
  const { evenings } = standing(begunAgo(2), doneAgo(6, 5, 20));
  assert.deepEqual(evenings, ["done", "done", "open", "open", "open", "open"]);
  assert.deepEqual(standing(begunAgo(2), []).evenings, ["open", "open"]);
});

test("an evening that was done counts also in a pause", () => {
  const resting = begunAgo(7, [inUtc(eveningsAgo(5, 12)), null]);
  const { evenings, passed } = standing(resting, doneAgo(3));
  assert.deepEqual(evenings, ["open", "open", "paused", "paused", "done", "paused", "paused"]);
  assert.equal(passed, 3);
});

test("another routine is no evening of this plan", () => {
  const others = doneAgo(1).map((each) => ({ ...each, plan: "own:7" }));
  assert.equal(standing(begunAgo(1), others).done, 0);
  assert.equal(doneOn(begunAgo(1), others).size, 0);
});

test("the evening that a plan began on is the one before where it is not yet five", () => {
  assert.equal(dateOf(eveningOf(plan(inUtc(Date.parse("2026-11-23T04:59Z"))))), "2026-11-22");
  assert.equal(dateOf(eveningOf(plan(inUtc(Date.parse("2026-11-23T05:00Z"))))), "2026-11-23");
});
