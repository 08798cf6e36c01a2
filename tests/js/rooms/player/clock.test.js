/** The clock that the player goes by, over phones that sleep. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as machine from "#js/core/session.js";
import { view as viewOf } from "#js/core/session-view.js";
import { stagesOf } from "#js/core/stages.js";
import { Clock, Ticker } from "#js/rooms/player/clock.js";
import { DONE, secondsOf } from "#support/steps.js";

/** Milliseconds by which a step may come early or late. */
const TOLERANCE = 200;
const TWENTY_MINUTES = 20 * 60_000;

/** Milliseconds awake, whether the steady clock stands still in the sleep that follows, and how long that lasts. */
const naps = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.boolean(), fc.integer({ min: 0, max: 120_000 })),
  { maxLength: 40 },
);

/** Gives `body` the two clocks of a phone in its hands: `pass(milliseconds, standsStill)` and `passed()`. */
function onPhone(body) {
  const real = [Date.now, performance.now];
  const begun = 1e12;
  let [wall, steady] = [begun, 5000];
  Date.now = () => wall;
  performance.now = () => steady;
  const pass = (milliseconds, standsStill = false) => {
    wall += milliseconds;
    if (!standsStill) steady += milliseconds;
  };
  try {
    return body({ pass, passed: () => wall - begun, set: (milliseconds) => (wall += milliseconds) });
  } finally {
    [Date.now, performance.now] = real;
  }
}

/** Lets the naps pass, and then time until `end`; `look` is called after each second awake and each sleep. */
function sleep({ pass, passed }, slept, end, look) {
  for (const [awake, standsStill, asleep] of slept) {
    for (let left = awake; left > 0; left -= 1000) {
      pass(Math.min(left, 1000));
      look();
    }
    pass(asleep, standsStill);
    look();
  }
  while (passed() < end) {
    pass(Math.min(997, end - passed()));
    look();
  }
}

test("over twenty minutes with sleeps the clock drifts by less than a fifth of a second", () => {
  fc.assert(
    fc.property(naps, (slept) =>
      onPhone((phone) => {
        const clock = new Clock();
        const begun = clock.now();
        sleep(phone, slept, TWENTY_MINUTES, () =>
          assert.ok(Math.abs(clock.now() - begun - phone.passed()) <= TOLERANCE),
        );
      }),
    ),
  );
});

test("a routine of twenty minutes with sleeps ends within a fifth of a second", () => {
  const step = { kind: "stretch", hold: 30, rest: 10, rounds: 3, sides: "one", switch: 0 };
  const stages = stagesOf([...Array(11).fill(step), DONE]);
  const end = secondsOf(stages) * 1000;
  const briefly = naps.map((some) => some.slice(0, 6));
  assert.ok(end > TWENTY_MINUTES);
  fc.assert(
    fc.property(briefly, (slept) =>
      onPhone((phone) => {
        const clock = new Clock();
        let session = machine.begin(stages, clock.now());
        const look = () => {
          session = machine.advance(session, clock.now());
        };
        sleep(phone, slept, end - TOLERANCE, look);
        assert.equal(viewOf(session, clock.now()).state, "hold");
        phone.pass(2 * TOLERANCE);
        look();
        assert.equal(viewOf(session, clock.now()).state, "done");
      }),
    ),
  );
});

test("the clock never goes back, also where somebody sets the phone's", () => {
  const turns = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -7_200_000, max: 7_200_000 })),
  );
  fc.assert(
    fc.property(turns, (some) =>
      onPhone(({ pass, set }) => {
        const clock = new Clock();
        let before = clock.now();
        for (const [milliseconds, turned] of some) {
          pass(milliseconds);
          set(turned);
          assert.ok(clock.now() >= before);
          before = clock.now();
        }
      }),
    ),
  );
});

test("a tick is never asked for before its second has turned, whatever fraction is left of it", () => {
  const { document, addEventListener, removeEventListener, setTimeout } = globalThis;
  const asked = [];
  Object.assign(globalThis, {
    document: new EventTarget(),
    addEventListener() {},
    removeEventListener() {},
    // As browsers take it: whole milliseconds.
    setTimeout: (_, wait) => asked.push(Math.trunc(wait)),
  });
  try {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (untilTurn) => {
        const ticker = new Ticker(() => untilTurn);
        ticker.wake();
        ticker.stop();
        assert.ok(asked.at(-1) >= untilTurn);
      }),
    );
  } finally {
    Object.assign(globalThis, { document, addEventListener, removeEventListener, setTimeout });
  }
});
