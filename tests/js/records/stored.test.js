import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromStored, toStored } from "#js/records/stored.js";
import { plan } from "#support/records.js";

const moment = fc.record(
  { at: fc.nat(), offset: fc.integer({ min: -720, max: 840 }) },
  { noNullPrototype: true },
);
const pause = fc.tuple(moment, fc.option(moment));

test("a plan comes out of the database as it went in", () => {
  fc.assert(
    fc.property(moment, fc.array(pause), (began, pauses) => {
      const begun = plan(began, ...pauses);
      assert.deepEqual(fromStored("plans", toStored("plans", begun)), begun);
    }),
  );
});

test("it lies there as every build before has read it", () => {
  const [began, from, to] = [3, 1, 2].map((at) => ({ at, offset: 60 }));
  const pauses = [
    { from: 1, fromOffset: 60, to: 2, toOffset: 60 },
    { from: 2, fromOffset: 60, to: null, toOffset: null },
  ];
  const stored = { id: "bedtime", startedAt: 3, offset: 60, pauses };
  assert.deepEqual(toStored("plans", plan(began, [from, to], [to, null])), stored);
});
