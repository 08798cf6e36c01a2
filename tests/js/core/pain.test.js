import assert from "node:assert/strict";
import { test } from "node:test";
import { painByWeek } from "#js/core/pain.js";
import { plan, session } from "#support/records.js";
import { momentIn } from "#support/zones.js";

const ago = (days, hour = 22) => momentIn("UTC", Date.UTC(2026, 10, 22 - days, hour));
const NOTHING = { before: null, after: null };

test("pain is the mean of each week of the plan, without what came before it and without its pauses", () => {
  const sessions = [
    session(ago(30), 9, 9),
    session(ago(20), 6, null),
    session(ago(19), 7, 0),
    session(ago(13)),
    session(ago(1), 2, 1),
  ];
  const weeks = painByWeek(plan(ago(20), [ago(10, 12), ago(3, 12)]), sessions, 6);
  assert.deepEqual(weeks.slice(0, 2), [
    { before: { mean: 6.5, count: 2 }, after: { mean: 0, count: 1 } },
    { before: { mean: 2, count: 1 }, after: { mean: 1, count: 1 } },
  ]);
  assert.deepEqual(weeks.slice(2), Array(4).fill(NOTHING));
});

test("what was tapped for another plan, or after the last week, is in none", () => {
  const running = plan(ago(60));
  const after = session(ago(1), 5, 5);
  const other = { ...session(ago(59), 5, 5), plan: "own:7" };
  assert.deepEqual(painByWeek(running, [after, other], 6), Array(6).fill(NOTHING));
});
