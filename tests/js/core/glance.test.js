import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { glanceOf, NIGHTS } from "#js/core/glance.js";
import { dayOf } from "#js/core/moment.js";
import { nightOf, quietNight } from "#js/core/nights.js";
import { daysLater } from "#js/core/periods.js";
import { cramp } from "#support/records.js";
import { DAY, HOUR, momentIn, zones } from "#support/zones.js";

const TODAY = "2026-11-26";
const at = (text, others) => cramp(momentIn("UTC", Date.parse(`${text}Z`)), others);
const quiet = (day) => quietNight(momentIn("UTC", Date.parse(`${day}T08:00Z`)));
const cellOf = ({ cells }, night) => cells.find((cell) => cell.night === night);

const NOON = Date.parse(`${TODAY}T12:00Z`);
const moments = fc
  .tuple(zones, fc.integer({ min: NOON - 60 * DAY, max: NOON }))
  .map(([zone, when]) => momentIn(zone, when));
const pains = fc.option(fc.integer({ min: 0, max: 10 }));
const cramps = fc.array(
  fc.tuple(moments, pains, fc.option(fc.boolean())).map(([when, pain, woke]) => cramp(when, { pain, woke })),
  { maxLength: 40 },
);
const nights = fc.array(moments.map(quietNight), { maxLength: 40 });

test("there are six weeks of cells, each of the day after the one before, to today", () => {
  const { cells } = glanceOf([], [], TODAY);
  assert.equal(cells.length, NIGHTS);
  assert.deepEqual([cells[0].night, cells[41].night], ["2026-10-16", TODAY]);
  assert.ok(cells.every(({ logged, count, pain, woke }) => !logged && !count && pain === null && !woke));
});

test("a cramp at 23:00 counts for the next morning", () => {
  const found = glanceOf([at("2026-11-20T23:00")], [], TODAY);
  assert.deepEqual(cellOf(found, "2026-11-21"), {
    night: "2026-11-21",
    logged: true,
    count: 1,
    pain: null,
    woke: false,
  });
  assert.equal(cellOf(found, "2026-11-20").logged, false);
});

test("a cramp of this evening is in the last cell, which then is tomorrow's", () => {
  const { cells, nights } = glanceOf([at("2026-11-26T18:00")], [], TODAY);
  assert.deepEqual([cells.length, cells[41].night, cells[41].count, nights], [NIGHTS, "2026-11-27", 1, 1]);
  assert.equal(glanceOf([at("2026-11-26T17:59")], [], TODAY).cells[41].night, TODAY);
});

test("a night without a cramp is logged, and one with both has its cramp", () => {
  const found = glanceOf(
    [at("2026-11-20T03:00", { pain: 4 })],
    [quiet("2026-11-20"), quiet("2026-11-21")],
    TODAY,
  );
  assert.deepEqual([found.logged, found.nights, found.woken], [2, 1, 0]);
  assert.deepEqual(cellOf(found, "2026-11-21").count, 0);
});

test("a night has its worst pain, and says whether any cramp of it woke the person", () => {
  const some = [
    at("2026-11-20T02:00", { pain: 3, woke: true }),
    at("2026-11-20T03:00", { pain: 7, woke: false }),
    at("2026-11-20T04:00", { pain: null, woke: null }),
  ];
  const { pain, woke, count } = cellOf(glanceOf(some, [], TODAY), "2026-11-20");
  assert.deepEqual({ pain, woke, count }, { pain: 7, woke: true, count: 3 });
});

test("no pain is a pain that was said", () => {
  assert.equal(cellOf(glanceOf([at("2026-11-20T02:00", { pain: 0 })], [], TODAY), "2026-11-20").pain, 0);
});

test("what is older than six weeks, or noted for a day to come, is not counted", () => {
  const { logged, cramps } = glanceOf(
    [at("2026-10-15T03:00"), at("2026-11-30T03:00")],
    [quiet("2026-10-01")],
    TODAY,
  );
  assert.deepEqual([logged, cramps], [0, []]);
});

test("a journey moves no cramp to another night", () => {
  const when = Date.parse("2026-11-20T03:00Z") - 13 * HOUR;
  const found = glanceOf([cramp({ at: when, offset: 13 * 60 })], [], TODAY);
  assert.equal(cellOf(found, "2026-11-20").count, 1);
});

test("whatever was noted, cells and sums agree", () => {
  fc.assert(
    fc.property(cramps, nights, (some, quiets) => {
      const today = dayOf(momentIn("UTC", NOON));
      const found = glanceOf(some, quiets, today);
      const { cells } = found;
      assert.equal(cells.length, NIGHTS);
      assert.ok(cells.slice(1).every(({ night }, place) => night === daysLater(cells[place].night, 1)));
      assert.equal(
        cells.reduce((sum, { count }) => sum + count, 0),
        found.cramps.length,
      );
      assert.equal(cells.filter(({ logged }) => logged).length, found.logged);
      assert.ok(found.nights <= found.logged && found.nights <= found.cramps.length);
      assert.equal(found.woken, found.cramps.filter(({ woke }) => woke === true).length);
      for (const { night, count, pain, logged } of cells) {
        const own = found.cramps.filter((each) => nightOf(each) === night);
        assert.equal(own.length, count);
        assert.equal(logged, count > 0 || quiets.some(({ id }) => id === night));
        assert.ok(own.every((each) => each.pain === null || (pain !== null && each.pain <= pain)));
      }
    }),
  );
});
