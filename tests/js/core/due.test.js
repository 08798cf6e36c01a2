/** When reminders are due by the clock of the phone, also where it changes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dueBetween, firstOfNextDay } from "#js/core/due.js";
import { remindersOf, USUAL } from "#js/core/times.js";
import { reminders } from "#support/preferences.js";
import { CHANGES, DAY, HOUR, inZone, offsetIn, places, wallIn } from "#support/zones.js";

const weekday = (wall) => new Date(`${wall.slice(0, 10)}T00:00Z`).getUTCDay() || 7;
const dueAt = (zone, some, after, until) => inZone(zone, () => dueBetween(some, after, until));

test("what is due is found across a change of the clock: nine o'clock is still nine", () => {
  const due = (after, until) => {
    const found = dueAt("Europe/Madrid", remindersOf(USUAL), Date.parse(after), Date.parse(until));
    return found.map(({ at }) => new Date(at).toISOString().slice(0, 16));
  };
  // The day on which the clock goes back has 25 hours, the one on which it goes forward 23.
  assert.deepEqual(due("2026-10-24T12:00:00Z", "2026-10-25T10:00:00Z"), [
    "2026-10-24T13:00",
    "2026-10-24T16:00",
    "2026-10-25T08:00",
  ]);
  assert.deepEqual(due("2026-03-28T12:00:00Z", "2026-03-29T10:00:00Z"), [
    "2026-03-28T14:00",
    "2026-03-28T17:00",
    "2026-03-29T07:00",
    "2026-03-29T10:00",
  ]);
});

test("all that is due comes in order, between its ends, on its weekday and at its time by the clock there", () => {
  fc.assert(
    fc.property(places, reminders, fc.integer({ min: 0, max: 8 * DAY }), ({ zone, at }, some, length) => {
      const found = dueAt(zone, some, at, at + length);
      for (const [place, { kind, at: due }] of found.entries()) {
        assert.ok(due > at && due <= at + length);
        assert.ok(place === 0 || due >= found[place - 1].at);
        // An hour that is left out has no clock that shows it: what was due in it comes right after.
        if (offsetIn(zone, due) > offsetIn(zone, due - HOUR)) continue;
        const wall = wallIn(zone, due);
        assert.ok(
          some.some(
            (each) =>
              each.kind === kind && each.days.includes(weekday(wall)) && each.times.includes(wall.slice(11)),
          ),
          `${wall} in ${zone}`,
        );
      }
    }),
  );
});

test("every day has as many as it should, however many hours it has", () => {
  const times = ["00:00", "02:15", "02:45", "12:00", "23:59"];
  const everyDay = [{ kind: "water", days: [1, 2, 3, 4, 5, 6, 7], times }];
  for (const { zone, at } of CHANGES)
    inZone(zone, () => {
      const day = new Date(at);
      const begin = (ahead) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead).getTime();
      for (const ahead of [-1, 0, 1])
        assert.equal(dueBetween(everyDay, begin(ahead) - 1, begin(ahead + 1) - 1).length, times.length, zone);
    });
});

test("two looks one after the other find what one over both finds", () => {
  fc.assert(
    fc.property(
      places,
      reminders,
      fc.tuple(fc.integer({ min: 0, max: 4 * DAY }), fc.integer({ min: 0, max: 4 * DAY })),
      ({ zone, at }, some, [one, other]) => {
        const parts = [...dueAt(zone, some, at, at + one), ...dueAt(zone, some, at + one, at + one + other)];
        assert.deepEqual(parts, dueAt(zone, some, at, at + one + other));
      },
    ),
  );
});

test("the first of the next day is on a later day and of its kind, and where a day of the week has one there is one", () => {
  fc.assert(
    fc.property(places, reminders, ({ zone, at }, some) => {
      const found = inZone(zone, () => firstOfNextDay(some, "water", at));
      const ours = some.filter(({ kind }) => kind === "water");
      if (!ours.length) return assert.equal(found, null);
      assert.ok(wallIn(zone, found).slice(0, 10) > wallIn(zone, at).slice(0, 10));
      assert.ok(found - at <= 8 * DAY + DAY / 24);
      const after = dueAt(zone, ours, at, found - 1).filter(
        (due) => wallIn(zone, due.at).slice(0, 10) > wallIn(zone, at).slice(0, 10),
      );
      assert.deepEqual(after, []);
    }),
  );
});
