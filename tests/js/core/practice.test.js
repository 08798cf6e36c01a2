import assert from "node:assert/strict";
import { test } from "node:test";
import { isPractice, newPractice } from "#js/core/practice.js";
import { session } from "#support/records.js";
import { momentIn } from "#support/zones.js";

test("who held half of it or more has practised, however it ended; who held less has looked", () => {
  assert.deepEqual(
    [0, 59, 60, 120].map((held) => isPractice({ held, of: 120 })),
    [false, false, true, true],
  );
});

test("a practice is of the moment that it began, by the clock there", () => {
  const at = Date.parse("2026-11-22T20:00:00Z");
  for (const zone of ["Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe"]) {
    const began = momentIn(zone, at);
    assert.deepEqual(newPractice("7", "bedtime", began, at + 180_000), { ...session(began), id: "7" });
  }
});
