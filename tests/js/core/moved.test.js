/** A time that is typed for an entry: the clocks here, of another time zone, and of another half of the year. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wallClock } from "#js/core/moment.js";
import { movedTo, nowFor } from "#js/core/moved.js";
import { CHANGES, DAY, inZone, MINUTE, momentIn, offsetIn, places, wallIn, zones } from "#support/zones.js";

const isWhole = (at) => at - (at % MINUTE);
const moved = (zone, wall, before) => inZone(zone, () => movedTo(wall, before));

test("now is by the clocks here for an entry from here, whatever the season, and by its own for another", () => {
  for (const at of ["2026-01-15T03:00Z", "2026-07-15T03:00Z"].map(Date.parse)) {
    const here = inZone("Europe/Amsterdam", () => nowFor(momentIn("Europe/Amsterdam", at)));
    assert.equal(here.offset, offsetIn("Europe/Amsterdam", here.at));
    const tokyo = inZone("Europe/Amsterdam", () => nowFor(momentIn("Asia/Tokyo", at)));
    assert.equal(tokyo.offset, 9 * 60);
    assert.ok(Math.abs(tokyo.at - Date.now()) < MINUTE);
  }
});

test("the time that an entry has is no change", () => {
  fc.assert(
    fc.property(places, zones, ({ zone, at }, here) => {
      const entry = momentIn(zone, at);
      assert.deepEqual(moved(here, wallClock(entry), entry), entry);
    }),
  );
});

test("an entry from here follows the clocks here to the time that was typed", () => {
  fc.assert(
    fc.property(places, places, ({ zone, at }, target) => {
      const wall = wallIn(zone, target.at);
      const after = moved(zone, wall, momentIn(zone, isWhole(at)));
      assert.equal(wallClock(after), wall);
      const { at: there, offset } = after;
      assert.equal(offset, offsetIn(zone, there));
    }),
  );
});

test("an entry from another time zone stays in it", () => {
  const tokyo = momentIn("Asia/Tokyo", Date.parse("2026-11-21T18:12:00Z"));
  const after = moved("America/Los_Angeles", "2026-11-22T03:02", tokyo);
  assert.deepEqual(after, { at: tokyo.at - 10 * MINUTE, offset: 9 * 60 });
});

test("where an hour comes twice an entry stays in the one that it was in", () => {
  const back = CHANGES.filter(({ zone, at }) => offsetIn(zone, at) < offsetIn(zone, at - MINUTE));
  assert.ok(back.some(({ zone }) => zone === "Australia/Lord_Howe"));
  for (const { zone, at } of back)
    for (const from of [at - 10 * MINUTE, at + 10 * MINUTE])
      for (const minutes of [-5, 5]) {
        const to = from + minutes * MINUTE;
        const after = moved(zone, wallIn(zone, to), momentIn(zone, from));
        assert.deepEqual(after, momentIn(zone, to), `${zone} ${wallIn(zone, from)}`);
      }
});

test("where an hour is left out, a time in it becomes one that there is", () => {
  const forward = CHANGES.filter(({ zone, at }) => offsetIn(zone, at) > offsetIn(zone, at - MINUTE));
  assert.ok(forward.some(({ zone }) => zone === "Australia/Lord_Howe"));
  for (const { zone, at } of forward) {
    const missing = new Date(at + (offsetIn(zone, at - MINUTE) + 10) * MINUTE).toISOString().slice(0, 16);
    const { at: there, offset } = moved(zone, missing, momentIn(zone, at - 3 * DAY));
    assert.ok(Math.abs(there - at) <= DAY / 24, zone);
    assert.ok([offsetIn(zone, there), offsetIn(zone, at - MINUTE)].includes(offset), zone);
  }
});

test("an entry that is moved to the other side of a change of the clock keeps the hour that was typed", () => {
  const winter = momentIn("Europe/Amsterdam", Date.parse("2026-11-22T03:00:00+01:00"));
  const summer = momentIn("Europe/Amsterdam", Date.parse("2026-07-01T03:00:00+02:00"));
  assert.deepEqual(moved("Europe/Amsterdam", "2026-07-01T03:00", winter), summer);
  assert.deepEqual(moved("Europe/Amsterdam", "2026-11-22T03:00", summer), winter);
});

test("what is no time makes no moment", () => {
  const entry = momentIn("UTC", Date.UTC(2026, 10, 22));
  for (const wall of ["", "yesterday", "2026-13-01T00:00"])
    assert.ok(Number.isNaN(moved("UTC", wall, entry).at), wall);
});
