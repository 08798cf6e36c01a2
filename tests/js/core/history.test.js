import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sums } from "#js/core/drinks.js";
import { historyOf, reachedIn } from "#js/core/history.js";
import { dayOf } from "#js/core/moment.js";
import { daysOf } from "#js/core/periods.js";
import { drink } from "#support/records.js";
import { CHANGES, DAY, inZone, momentIn, zones } from "#support/zones.js";

const AT = Date.parse("2026-11-22T15:00:00Z");
const ml = (columns, name = "all") =>
  Object.fromEntries(columns.flatMap((each) => (each[name] ? [[each.key, each[name]]] : [])));
const inUtc = (text, amount, ...kind) => drink(momentIn("UTC", Date.parse(`${text}Z`)), amount, ...kind);
const DRINKS = [
  inUtc("2026-11-20T08:10", 200),
  inUtc("2026-11-22T08:59", 250),
  inUtc("2026-11-22T09:00", 300, "alcohol", false),
  inUtc("2026-11-22T23:59", 150),
  inUtc("2026-10-31T12:00", 1000),
  inUtc("2025-11-22T12:00", 700),
];

test("a day has its hours, a week and a month their days, a year its months", () => {
  const keys = (kind) => historyOf(kind, "2026-11-22", []).columns.map(({ key }) => key);
  assert.deepEqual([keys("day").length, keys("day")[0], keys("day")[23]], [24, "00", "23"]);
  assert.deepEqual(keys("week"), daysOf("week", "2026-11-22"));
  assert.deepEqual(keys("month"), daysOf("month", "2026-11-22"));
  assert.deepEqual([keys("year").length, keys("year")[10]], [12, "2026-11"]);
});

test("each drink stands in the column of its hour or day", () => {
  assert.deepEqual(ml(historyOf("day", "2026-11-22", DRINKS).columns), { "08": 250, "09": 300, 23: 150 });
  assert.deepEqual(ml(historyOf("week", "2026-11-22", DRINKS).columns), {
    "2026-11-20": 200,
    "2026-11-22": 700,
  });
  assert.deepEqual(ml(historyOf("month", "2026-11-22", DRINKS).columns, "counted"), {
    "2026-11-20": 200,
    "2026-11-22": 400,
  });
});

test("the mean is that of the days on which something was noted", () => {
  const { columns, mean } = historyOf("year", "2026-11-22", DRINKS);
  assert.deepEqual(ml(columns), { "2026-10": 1000, "2026-11": 450 });
  assert.deepEqual(ml(columns, "days"), { "2026-10": 1, "2026-11": 2 });
  assert.deepEqual(mean, { counted: 533, uncounted: 100, all: 633, days: 3 });
  assert.deepEqual(historyOf("year", "2026-11-22", []).mean, { counted: 0, uncounted: 0, all: 0, days: 0 });
});

test("columns hold all of the period and nothing else, wherever it was drunk and is looked at", () => {
  const drinks = fc.array(
    fc
      .tuple(
        zones,
        fc.integer({ min: AT - 20 * DAY, max: AT + 20 * DAY }),
        fc.integer({ min: 10, max: 2000 }),
      )
      .map(([zone, at, amount]) => drink(momentIn(zone, at), amount, "water", amount % 3 > 0)),
  );
  fc.assert(
    fc.property(drinks, fc.constantFrom("day", "week", "month"), zones, (some, kind, here) => {
      const { columns } = inZone(here, () => historyOf(kind, "2026-11-22", some));
      const days = new Set(daysOf(kind, "2026-11-22"));
      const within = sums(some.filter((each) => days.has(dayOf(each))));
      for (const name of ["counted", "uncounted", "all"])
        assert.equal(
          columns.reduce((sum, column) => sum + column[name], 0),
          within[name],
        );
    }),
  );
});

test("a day on which the clocks change has the hours that they showed", () => {
  for (const { zone, at } of CHANGES) {
    const drinks = [at - 1, at].map((each) => drink(momentIn(zone, each), 100));
    const { columns } = historyOf("day", dayOf(drinks[1]), drinks);
    assert.ok(
      columns.length === 24 && sums(drinks).all >= columns.reduce((sum, { all }) => sum + all, 0),
      zone,
    );
  }
});

test("the goal is counted over the days until today, and a day to come is no day without it", () => {
  const columns = [1750, 1749, 0, 2000, 0, 1800, 0].map((counted, place) => ({
    ...{ key: `2026-11-${16 + place}`, counted },
    ...{ uncounted: 0, all: counted, days: 1 },
  }));
  assert.deepEqual(reachedIn(columns, 1750, "2026-11-22"), { reached: 3, days: 7 });
  assert.deepEqual(reachedIn(columns, 1750, "2026-11-19"), { reached: 2, days: 4 });
  assert.deepEqual(reachedIn([], 1750, "2026-11-19"), { reached: 0, days: 0 });
});
