import assert from "node:assert/strict";
import { test } from "node:test";
import { timeZone } from "#js/records/time-zone.js";

test("the zone is the same with Temporal and without", () => {
  const real = globalThis.Temporal;
  const usual = Intl.DateTimeFormat().resolvedOptions().timeZone;
  globalThis.Temporal = undefined;
  assert.equal(timeZone(), usual);
  globalThis.Temporal = { Now: { timeZoneId: () => "Asia/Kathmandu" } };
  assert.equal(timeZone(), "Asia/Kathmandu");
  globalThis.Temporal = real;
});
