import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, isPaused, paused, resumed } from "#js/core/plan.js";
import { plan } from "#support/records.js";
import { momentIn } from "#support/zones.js";

const [FIRST, SECOND, THIRD] = [0, 1, 2].map((day) =>
  momentIn("Asia/Kathmandu", Date.UTC(2026, 10, 20 + day, 20)),
);

test("a plan begins without a pause", () => {
  assert.deepEqual(begun("bedtime", FIRST), plan(FIRST));
});

test("a pause lasts until the plan goes on, and each is kept", () => {
  const resting = paused(begun("bedtime", FIRST), SECOND);
  assert.deepEqual(resting, plan(FIRST, [SECOND, null]));
  assert.deepEqual(paused(resting, THIRD), resting, "one that is paused stays as it is");
  const running = resumed(resting, THIRD);
  assert.deepEqual([resting, running].map(isPaused), [true, false]);
  assert.deepEqual(running, plan(FIRST, [SECOND, THIRD]));
  assert.deepEqual(paused(running, THIRD), plan(FIRST, [SECOND, THIRD], [THIRD, null]));
  assert.deepEqual(resumed(running, FIRST), running, "what has ended stays as it was");
});
