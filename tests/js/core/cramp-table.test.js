import assert from "node:assert/strict";
import { test } from "node:test";
import { COLUMNS, rowOf } from "#js/core/cramp-table.js";
import { cramp } from "#support/records.js";
import { WORDS } from "#support/table.js";

test("a row has a cell for each column, empty where nobody said", () => {
  const row = rowOf(cramp({ at: Date.UTC(2026, 10, 22, 2, 12, 40), offset: 60 }), WORDS);
  assert.equal(row.length, COLUMNS.length);
  assert.deepEqual(row, [
    ...["2026-11-22", "03:12", 190, 'calf, "the" place', "side left", "calf-bed; helped"],
    ...[null, "", null, "", "", "", ""],
  ]);
});

test("no is an answer, and none is no pain", () => {
  const row = rowOf(
    cramp({ at: 0, offset: 0 }, { pain: 0, woke: false, sore: true, triggers: ["heat"] }),
    WORDS,
  );
  assert.deepEqual(row.slice(6), [0, "No", null, "", "by heat, often", "Yes", ""]);
});
