/** What there is to show: how long the cramp has lasted, whether that is too long, and what is still to go. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CRAMP_TOO_LONG_MINUTES } from "limits";
import * as machine from "#js/core/session.js";
import { view as viewOf } from "#js/core/session-view.js";
import { stagesOf } from "#js/core/stages.js";
import { CARE, DONE, secondsOf, stretches } from "#support/steps.js";

const HOUR = 3_600_000;
const TOO_LONG = CRAMP_TOO_LONG_MINUTES * 60_000;
const STRETCH = { kind: "stretch", hold: 30, rest: 10, rounds: 2, sides: "one", switch: 0 };

const begin = (steps) => machine.begin(stagesOf(steps), 0);
const viewAt = (session, at) => viewOf(machine.advance(session, at), at);

test("the cramp lasts until it let go, and the first time that was said is the one that counts", () => {
  const relieved = machine.gone(begin([STRETCH, ...CARE, DONE]), 70_000);
  assert.equal(viewOf(relieved, 90_000).elapsed, 70_000);
  assert.ok(viewOf(relieved, 90_000).relieved);
  assert.equal(viewOf(machine.gone(relieved, 95_000), 99_000).elapsed, 70_000);
});

test("a cramp that takes too long is said to, also after a new beginning and when it began before", () => {
  const steps = [STRETCH, ...CARE, DONE];
  for (const session of [begin(steps), machine.again(begin(steps), 60_000)]) {
    assert.ok(!viewAt(session, TOO_LONG - 1).overdue);
    assert.ok(viewAt(session, TOO_LONG).overdue);
    assert.ok(!viewOf(machine.gone(session, 1000), TOO_LONG).overdue);
  }
  assert.ok(viewOf(machine.begin(stagesOf(steps), TOO_LONG, 0), TOO_LONG).overdue);
  assert.ok(!viewAt(begin([STRETCH, DONE]), TOO_LONG).overdue, "what is over takes no longer");
});

test("what is still to go shrinks with the time, and stands still while it is paused", () => {
  fc.assert(
    fc.property(stretches, fc.integer({ min: 0, max: 90_000 }), (steps, at) => {
      const all = [...steps, DONE];
      const expected = Math.max(0, secondsOf(stagesOf(all)) - at / 1000);
      const session = machine.advance(begin(all), at);
      assert.ok(Math.abs(viewOf(session, at).toGo - expected) < 0.01);
      const paused = machine.pause(session, at);
      assert.equal(viewOf(paused, at + HOUR).toGo, viewOf(paused, at).toGo);
    }),
  );
});
