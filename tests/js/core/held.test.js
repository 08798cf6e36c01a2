/** What was held: the time of the stretches themselves, whatever else passed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { holding } from "#js/core/practice.js";
import * as machine from "#js/core/session.js";
import { view as viewOf } from "#js/core/session-view.js";
import { stagesOf } from "#js/core/stages.js";
import { CARE, DONE, stretches } from "#support/steps.js";

const STEP = { kind: "stretch", hold: 30, rest: 10, rounds: 2, sides: "one", switch: 0 };
const READY = stagesOf([STEP])[0].seconds * 1000;
const HOUR = 3_600_000;

const begun = (steps = [STEP, DONE]) => machine.begin(stagesOf(steps), 0);
const DO = {
  next: machine.next,
  back: machine.back,
  sameSide: machine.sameSide,
  pause: machine.pause,
  resume: machine.resume,
};
const isOver = (session, now) => viewOf(session, now).state === "done";

test("left alone, all that there is to hold is held, and nothing of after-care counts", () => {
  fc.assert(
    fc.property(stretches, fc.boolean(), (steps, guide) => {
      const over = machine.advance(begun([...steps, ...(guide ? CARE : []), DONE]), HOUR);
      const { held, of } = holding(over);
      assert.equal(held, of);
      assert.ok(of > 0);
    }),
  );
});

test("whatever is tapped, no more is held than there is to hold", () => {
  const taps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DO)), fc.integer({ min: 0, max: 9000 })));
  fc.assert(
    fc.property(stretches, taps, (steps, events) => {
      let [session, now] = [begun([...steps, DONE]), 0];
      for (const [tap, wait] of events) {
        now += wait;
        session = machine.advance(session, now);
        if (!isOver(session, now)) session = DO[tap](session, now);
      }
      const { held, of } = holding(machine.gone(session, now));
      assert.ok(held >= 0 && held <= of && held <= Math.round(now / 1000));
    }),
  );
});

test("who skips through has held what passed of each hold; a pause holds nothing", () => {
  let session = machine.next(begun(), 0);
  session = machine.pause(session, 4000);
  session = machine.next(machine.resume(session, HOUR), HOUR + 3000);
  assert.ok(isOver(session, HOUR + 3000));
  assert.deepEqual(holding(session), { held: 7, of: 60 });
});

test("a hold that is done anew counts once, and a reload in its middle loses nothing", () => {
  const once = machine.sameSide(machine.advance(begun(), READY + 20_000), READY + 20_000);
  const saved = {
    index: once.index,
    left: 30_000,
    paused: false,
    elapsed: 0,
    relieved: null,
    held: once.held,
  };
  const after = machine.restore(once.stages, saved, 0);
  assert.equal(holding(machine.gone(after, 12_000)).held, 20);
  assert.equal(holding(machine.gone(after, 25_000)).held, 25);
  const { held, ...older } = saved;
  assert.equal(holding(machine.gone(machine.restore(once.stages, older, 0), 12_000)).held, 12);
});
