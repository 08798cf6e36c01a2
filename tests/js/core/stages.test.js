import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TIMING_GET_READY_SECONDS } from "limits";
import { stagesOf } from "#js/core/stages.js";
import { DONE, secondsOf, stretches } from "#support/steps.js";

const held = ({ sides, rounds, hold, rest, switch: change }) =>
  sides === "both" ? 2 * rounds * hold + (2 * rounds - 1) * change : rounds * hold + (rounds - 1) * rest;
const named = (stages, wanted) => stages.filter(({ name }) => name === wanted);
const ofSide = (stages, wanted) => named(stages, "hold").filter(({ side }) => side === wanted);

test("a plan lasts as long as getting ready, holds, rests and changes of side together", () => {
  fc.assert(
    fc.property(stretches, (steps) => {
      const expected = steps.reduce((sum, step) => sum + TIMING_GET_READY_SECONDS + held(step), 0);
      assert.equal(secondsOf(stagesOf([...steps, DONE])), expected);
    }),
  );
});

test("both sides are held for the same time", () => {
  fc.assert(
    fc.property(stretches, fc.boolean(), (steps, slower) => {
      const stages = stagesOf(steps, { slower });
      assert.equal(secondsOf(ofSide(stages, "first")), secondsOf(ofSide(stages, "second")));
    }),
  );
});

test("slower gives more time between and half the rounds, and both sides the same", () => {
  fc.assert(
    fc.property(stretches, (steps) => {
      const [usual, slower] = [stagesOf(steps), stagesOf(steps, { slower: true })];
      const holds = steps.map(({ rounds, sides }) => Math.ceil(rounds / 2) * (sides === "both" ? 2 : 1));
      assert.equal(named(slower, "hold").length, secondsOf(holds.map((seconds) => ({ seconds }))));
      assert.equal(ofSide(slower, "first").length, ofSide(slower, "second").length);
      assert.ok(named(slower, "ready").every(({ seconds }) => seconds === 3 * TIMING_GET_READY_SECONDS));
      assert.ok(named(usual, "hold").length >= named(slower, "hold").length);
      for (const name of ["rest", "switch"]) {
        const between = new Set(steps.map((step) => 2 * step[name]));
        assert.ok(named(slower, name).every(({ seconds }) => between.has(seconds)));
      }
    }),
  );
});

test("where nothing goes on by itself each stretch waits until it is started", () => {
  fc.assert(
    fc.property(stretches, fc.boolean(), (steps, slower) => {
      const ready = named(stagesOf(steps, { slower, advance: false }), "ready");
      assert.equal(ready.length, steps.length);
      assert.ok(ready.every(({ seconds }) => seconds === null));
    }),
  );
});

test("rounds are counted, and a side that follows belongs to the round that it begins", () => {
  const step = { kind: "stretch", hold: 30, rest: 0, rounds: 2, sides: "both", switch: 5 };
  assert.deepEqual(
    stagesOf([step]).map(({ name, round, side }) => [name, round, side]),
    [
      ["ready", 1, "first"],
      ["hold", 1, "first"],
      ["switch", 1, "second"],
      ["hold", 1, "second"],
      ["switch", 2, "first"],
      ["hold", 2, "first"],
      ["switch", 2, "second"],
      ["hold", 2, "second"],
    ],
  );
});

test("a step with nothing to hold waits, one of after-care with a length has a timer behind it", () => {
  const stages = stagesOf([{ kind: "ask", rounds: 1 }, { kind: "care", hold: 30, rounds: 1 }, DONE]);
  assert.deepEqual(
    stages.map(({ step, kind, name, seconds }) => [step, kind, name, seconds]),
    [
      [0, "ask", "ready", null],
      [1, "care", "ready", null],
      [1, "care", "hold", 30],
      [2, "done", "done", null],
    ],
  );
});
