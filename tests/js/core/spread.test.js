/** Drinks that were noted all together, and the times that somebody gives them afterwards. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WATER_SLOW_DOWN_ML_PER_HOUR as SLOW, WATER_STOP_ML_PER_HOUR as STOP } from "limits";
import { HOUR } from "#js/core/hour.js";
import { fullestAfter, notedTogether, spanOf, spreadOver } from "#js/core/spread.js";
import { drink } from "#support/records.js";

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;

/** The minutes before now, and the millilitres. */
const noted = (...some) => some.map(([ago, ml]) => drink({ at: NOW - ago * MINUTE, offset: 0 }, ml));
const amounts = (drinks) => drinks.map(({ ml }) => ml);
const newIds = () => {
  let count = 0;
  return () => `new-${count++}`;
};

test("what was just noted in a row and is too much together is asked about", () => {
  assert.deepEqual(amounts(notedTogether(noted([3, 331], [2, 332], [1, 333]), NOW)), [333, 332, 331]);
  assert.deepEqual(
    amounts(notedTogether(noted([1, STOP + 200]), NOW)),
    [STOP + 200],
    "one of a whole morning",
  );
  assert.deepEqual(amounts(notedTogether(noted([50, 300], [2, 400], [1, 400]), NOW)), [400, 400]);
});

test("nobody is asked where it is not too much, where it was noted drink by drink, or some time ago", () => {
  assert.deepEqual(notedTogether([], NOW), []);
  assert.deepEqual(notedTogether(noted([2, 300], [1, SLOW - 300]), NOW), []);
  assert.deepEqual(notedTogether(noted([50, 300], [30, 300], [1, 300]), NOW), []);
  assert.deepEqual(notedTogether(noted([11, 600], [11.5, 600]), NOW), [], "the warning came meanwhile");
  assert.deepEqual(
    notedTogether(noted([40, STOP + 1], [2, 300], [1, 300]), NOW),
    [],
    "too much before them too",
  );
});

test("the times are those of a day until now, in their order", () => {
  const problems = (from, to) => spanOf(from, to, NOW).problems;
  assert.deepEqual(spanOf("07:00", "11:30", NOW), {
    from: new Date(2026, 10, 22, 7).getTime(),
    to: new Date(2026, 10, 22, 11, 30).getTime(),
    problems: {},
  });
  assert.deepEqual(problems("", ""), { from: "missing-time", to: "missing-time" });
  assert.deepEqual(problems("11:00", "07:00"), { from: "order" });
  assert.deepEqual(problems("07:00", "07:00"), { from: "order" });
  assert.deepEqual(problems("07:00", "23:59"), { to: "future" });
});

test("a morning of 1,200 ml that was noted at once becomes cups of a morning, and no hour holds too much", () => {
  const before = noted([0, 1200]);
  const span = { from: NOW - 4 * HOUR, to: NOW };
  const after = spreadOver(before, span, newIds());
  assert.deepEqual(amounts(after), [300, 300, 300, 300]);
  assert.deepEqual(
    after.map(({ id }) => id),
    [before[0].id, "new-0", "new-1", "new-2"],
  );
  assert.deepEqual(
    after.map(({ at }) => (NOW - at) / MINUTE),
    [210, 150, 90, 30],
  );
  assert.equal(fullestAfter(before, before, after).level, "");
});

test("spreading hides no excess: an hour that held too much still does", () => {
  const before = noted([1, 700], [0, 700]);
  const short = spreadOver(before, { from: NOW - HOUR, to: NOW }, newIds());
  assert.equal(fullestAfter(before, before, short).level, "stop");
  const beside = noted([95, 600]);
  const longer = spreadOver(before, { from: NOW - 3 * HOUR, to: NOW }, newIds());
  assert.equal(fullestAfter(before, before, longer).level, "");
  assert.equal(
    fullestAfter([...before, ...beside], before, longer).level,
    "stop",
    "with what was noted before",
  );
});

test("not a millilitre is lost or made, and everything lies between the two times", () => {
  const some = fc.array(fc.integer({ min: 10, max: 2000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, fc.integer({ min: MINUTE, max: 12 * HOUR }), (mls, length) => {
      const before = mls.map((ml, place) => drink({ at: NOW - place, offset: 0 }, ml));
      const span = { from: NOW - length, to: NOW };
      const after = spreadOver(before, span, newIds());
      const sum = (drinks) => amounts(drinks).reduce((total, ml) => total + ml, 0);
      assert.equal(sum(after), sum(before));
      assert.ok(after.every(({ at }) => at >= span.from && at <= span.to));
      assert.equal(new Set(after.map(({ id }) => id)).size, after.length);
    }),
  );
});
