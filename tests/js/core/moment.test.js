/** The days and hours of entries, on journeys and where the clocks change. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { byDay, dayOf, hereAt, wallClock } from "#js/core/moment.js";
import { cramp } from "#support/records.js";
import { atIn, inZone, momentIn, places, wallIn, zones } from "#support/zones.js";

test("an entry belongs to the wall clock of the place where it was made, wherever it is looked at", () => {
  fc.assert(
    fc.property(places, zones, ({ zone, at }, other) => {
      const entry = momentIn(zone, at);
      assert.deepEqual(
        inZone(zone, () => hereAt(at)),
        entry,
      );
      assert.equal(
        inZone(other, () => wallClock(entry)),
        wallIn(zone, at),
      );
      assert.equal(
        inZone(other, () => dayOf(entry)),
        wallIn(zone, at).slice(0, 10),
      );
    }),
  );
});

test("entries come by their day on the wall, both newest first, and none is lost", () => {
  fc.assert(
    fc.property(fc.array(places, { maxLength: 20 }), (some) => {
      const entries = some.map(({ zone, at }) => cramp(momentIn(zone, at)));
      const days = byDay(entries);
      const names = days.map(([day]) => day);
      assert.deepEqual(names, [...new Set(names)].sort().reverse());
      assert.equal(days.flatMap(([, those]) => those).length, entries.length);
      for (const [day, those] of days) {
        assert.ok(those.every((entry) => dayOf(entry) === day));
        const times = those.map((entry) => entry.at);
        assert.deepEqual(
          times,
          times.toSorted((one, other) => other - one),
        );
      }
    }),
  );
});

test("evening in Kiritimati and morning in New York are the same moment on two days", () => {
  const at = Date.parse("2026-11-22T12:00:00Z");
  assert.equal(dayOf(momentIn("Pacific/Kiritimati", at)), "2026-11-23");
  assert.equal(dayOf(momentIn("America/New_York", at)), "2026-11-22");
  assert.equal(atIn("Asia/Kathmandu", "2026-11-22T17:45"), at);
});
