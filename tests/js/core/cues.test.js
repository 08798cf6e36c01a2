import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CRAMP_TOO_LONG_MINUTES } from "limits";
import { cuesBetween } from "#js/core/cues.js";
import * as machine from "#js/core/session.js";
import { view as viewOf } from "#js/core/session-view.js";
import { stagesOf } from "#js/core/stages.js";
import { CARE, DONE, secondsOf, stretches } from "#support/steps.js";

const STRETCH = { kind: "stretch", hold: 30, rest: 10, rounds: 2, sides: "one", switch: 0 };

/** The view of a session that is looked at, caught up. */
const look = (session, now) => viewOf(machine.advance(session, now), now);

test("every moment has its own cue once", () => {
  fc.assert(
    fc.property(stretches, (steps) => {
      const stages = stagesOf([...steps, DONE]);
      const seconds = secondsOf(stages);
      const heard = {};
      let [session, before] = [machine.begin(stages, 0), null];
      for (let second = 0; second <= seconds; second++) {
        session = machine.advance(session, second * 1000);
        const after = viewOf(session, second * 1000);
        for (const cue of cuesBetween(before, after)) heard[cue] = (heard[cue] ?? 0) + 1;
        before = after;
      }
      assert.deepEqual(heard, expectedCues(stages, seconds));
    }),
  );
});

/** Of each stage its name; of a hold the last three seconds, and half-way where it is long. */
function expectedCues(stages, total) {
  const expected = {};
  const add = (cue, times = 1) => {
    if (times) expected[cue] = (expected[cue] ?? 0) + times;
  };
  for (const { name, seconds } of stages) {
    add(name);
    if (name === "hold") add("tick", Math.min(3, seconds - 1));
    if (name === "hold" && seconds >= 20) add("half");
  }
  // At the very end nothing is overdue.
  if (total > CRAMP_TOO_LONG_MINUTES * 60) add("overdue");
  return expected;
}

test("a pause and its end are heard once each, at whatever second", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 3_600_000 }), (at, length) => {
      const running = machine.advance(machine.begin(stagesOf([STRETCH, DONE]), 0), at);
      const paused = machine.pause(running, at);
      const [before, still] = [viewOf(running, at), viewOf(paused, at)];
      const rested = viewOf(paused, at + length);
      const after = viewOf(machine.resume(paused, at + length), at + length);
      const others = (cues) => cues.filter((cue) => cue !== "overdue");
      assert.deepEqual(cuesBetween(before, still), ["pause"]);
      assert.deepEqual(others(cuesBetween(still, rested)), []);
      assert.deepEqual(others(cuesBetween(rested, after)), ["resume"]);
    }),
  );
});

test("what waits for the person says so, whatever it is", () => {
  const asking = machine.begin(stagesOf([...CARE, DONE]), 0);
  assert.deepEqual(cuesBetween(null, look(asking, 0)), ["wait"]);
  const held = machine.begin(stagesOf([STRETCH, DONE], { advance: false }), 0);
  assert.deepEqual(cuesBetween(null, look(held, 0)), ["wait"]);
});

test("a phone that slept through several stages hears of the one that it wakes in, and of no half-way long gone", () => {
  const session = machine.begin(stagesOf([STRETCH, DONE]), 0);
  assert.deepEqual(cuesBetween(look(session, 1000), look(session, 40_000)), ["rest"]);
  assert.deepEqual(cuesBetween(look(session, 6000), look(session, 25_000)), []);
  assert.deepEqual(cuesBetween(look(session, 19_000), look(session, 21_000)), ["half"]);
  assert.deepEqual(cuesBetween(look(session, 6000), look(session, 33_000)), ["tick"]);
  assert.deepEqual(cuesBetween(look(session, 6000), look(session, 6100)), []);
});

test("that a cramp takes too long is heard once, before all else", () => {
  const session = machine.begin(stagesOf([...CARE, DONE]), 0);
  const late = CRAMP_TOO_LONG_MINUTES * 60_000;
  assert.deepEqual(cuesBetween(look(session, late - 1), look(session, late)), ["overdue"]);
  assert.deepEqual(cuesBetween(look(session, late), look(session, late + 1000)), []);
  assert.deepEqual(cuesBetween(null, look(session, late)), ["overdue", "wait"]);
});
