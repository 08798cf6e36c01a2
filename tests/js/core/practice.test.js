import assert from "node:assert/strict";
import { test } from "node:test";
import { isPractice, newPractice } from "#js/core/practice.js";
import { begin, gone, pause, resume } from "#js/core/session.js";
import { stagesOf } from "#js/core/stages.js";
import { session } from "#support/records.js";
import { DONE, secondsOf } from "#support/steps.js";
import { inZone, momentIn } from "#support/zones.js";

const STEP = { kind: "stretch", hold: 30, rest: 10, rounds: 2, sides: "one", switch: 0 };
const stages = stagesOf([STEP, DONE]);
const HALF = (secondsOf(stages) * 1000) / 2;

test("who took half of the time has practised, and who skipped more than that has only looked", () => {
  const begun = begin(stages, 0);
  assert.deepEqual(
    [HALF - 1, HALF].map((now) => isPractice(begun, now)),
    [false, true],
  );
  const paused = resume(pause(begun, 1000), 1000 + HALF);
  assert.ok(isPractice(paused, HALF + 1000));
});

test("a cramp that let go is no practice", () => {
  assert.ok(!isPractice(gone(begin(stages, 0), HALF), 2 * HALF));
});

test("a practice is of the moment that it began, in whole milliseconds, by the clock there", () => {
  const at = Date.parse("2026-11-22T20:00:00Z");
  for (const zone of ["Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe"]) {
    const made = inZone(zone, () => newPractice("7", "bedtime", 180_000.4, at + 180_000));
    assert.deepEqual(made, { ...session(momentIn(zone, at)), id: "7" });
  }
});
