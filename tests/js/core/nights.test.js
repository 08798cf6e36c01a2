import assert from "node:assert/strict";
import { test } from "node:test";
import { nightOf, quietNight } from "#js/core/nights.js";

/** The clocks read this where they are `offset` minutes ahead. */
const reading = (wall, offset = 60) => ({ at: Date.parse(`${wall}Z`) - offset * 60_000, offset });

for (const [wall, night] of [
  ["2026-11-25T17:59", "2026-11-25"],
  ["2026-11-25T18:00", "2026-11-26"],
  ["2026-11-25T23:40", "2026-11-26"],
  ["2026-11-26T03:12", "2026-11-26"],
  ["2026-12-31T22:00", "2027-01-01"],
])
  test(`what comes at ${wall} counts under ${night}, wherever it was`, () => {
    for (const offset of [-570, 0, 60, 840]) assert.equal(nightOf(reading(wall, offset)), night);
  });

for (const [wall, night] of [
  ["2026-11-26T08:30", "2026-11-26"],
  ["2026-11-26T23:50", "2026-11-26"],
  ["2026-11-27T00:20", "2026-11-26"],
  ["2026-11-27T04:59", "2026-11-26"],
  ["2026-11-27T05:00", "2026-11-27"],
])
  test(`who says at ${wall} that last night was quiet means the one to ${night}`, () => {
    for (const offset of [-570, 0, 840]) {
      const now = reading(wall, offset);
      assert.deepEqual(quietNight(now), { id: night, ...now });
    }
  });
