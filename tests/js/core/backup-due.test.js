import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isBackupDue, LONG_AGO } from "#js/core/backup-due.js";
import { DAY } from "#support/zones.js";

const NOW = Date.UTC(2026, 10, 26);
const ago = (days) => NOW - days * DAY;
const entries = (count, days) => Array.from({ length: count }, (_, n) => ({ at: ago(days) + n, offset: 0 }));
const due = (some, backedUp = null, putOff = null) => isBackupDue(some, backedUp, putOff, NOW);

test("without a backup the first entry tells how long it has been", () => {
  assert.ok(due(entries(10, 30)));
  assert.ok(!due(entries(10, 29)));
  assert.ok(!due(entries(9, 90)));
  assert.ok(!due([]));
});

test("only what was noted since the last backup counts", () => {
  assert.ok(due(entries(10, 5), ago(31)));
  assert.ok(!due(entries(10, 40), ago(31)));
  assert.ok(!due(entries(50, 5), ago(29)));
});

test("put away, it waits as long again, and for as many entries again", () => {
  assert.ok(!due(entries(50, 40), ago(60), ago(1)));
  assert.ok(!due(entries(50, 40), ago(60), ago(31)));
  assert.ok(due(entries(10, 20), ago(90), ago(31)));
});

test("it is never due within a month of a backup or of putting it away", () => {
  const when = fc.integer({ min: ago(400), max: NOW });
  const some = fc.array(
    when.map((at) => ({ at, offset: 0 })),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(some, fc.option(when), fc.option(when), (all, backedUp, putOff) => {
      const last = Math.max(backedUp ?? 0, putOff ?? 0);
      if (isBackupDue(all, backedUp, putOff, NOW)) assert.ok(NOW - last >= LONG_AGO.days * DAY);
    }),
    { numRuns: 1000 },
  );
});
