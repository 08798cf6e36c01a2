/** The player's state machine: whatever is tapped, it ends and the times are right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as machine from "#js/core/session.js";
import { view as viewOf } from "#js/core/session-view.js";
import { stagesOf } from "#js/core/stages.js";
import { CARE, DONE, secondsOf, stretches } from "#support/steps.js";

const HOUR = 3_600_000;
const DO = {
  pause: machine.pause,
  resume: machine.resume,
  next: machine.next,
  clear: machine.clear,
  back: machine.back,
  gone: machine.gone,
  start: machine.start,
  again: machine.again,
  sameSide: machine.sameSide,
  toggle: machine.toggle,
  choose: (session, now) => machine.choose(session, firstCare(session.stages), now),
};
const TAPS = ["wait", ...Object.keys(DO)];
const STRETCH = { kind: "stretch", hold: 30, rest: 10, rounds: 2, sides: "one", switch: 0 };

const routines = stretches.map((steps) => [...steps, DONE]);
const guides = stretches.map((steps) => [...steps, ...CARE, DONE]);
const waits = fc.integer({ min: 0, max: HOUR });
const taps = fc.array(fc.tuple(fc.constantFrom(...TAPS), fc.integer({ min: 0, max: 90_000 })), {
  maxLength: 40,
});

const firstCare = (stages) => stages.find(({ kind }) => kind === "care")?.step;
const begin = (steps, wishes) => machine.begin(stagesOf(steps, wishes), 0);
const viewAt = (session, at) => viewOf(machine.advance(session, at), at);
/** Where a session is as its player tells: kind of step, and stage. */
const placeOf = (session, at) => [viewAt(session, at).kind, viewAt(session, at).state];

/** The session after these taps, each after some milliseconds, as buttons allow them; `look` sees every view. */
function tapped(steps, events, look = () => {}) {
  let now = 0;
  let session = begin(steps);
  const seen = () => {
    session = machine.advance(session, now);
    const view = viewOf(session, now);
    look(view);
    return view;
  };
  for (const [tap, milliseconds] of events) {
    now += milliseconds;
    const view = seen();
    if (view.state === "done" && tap !== "back") continue;
    if (tap === "start" && !(view.waits && view.timed)) continue;
    if (tap !== "wait") session = DO[tap](session, now);
    seen();
  }
  return { session, now };
}

test("left alone a routine ends after exactly its seconds", () => {
  fc.assert(
    fc.property(routines, (steps) => {
      const total = secondsOf(stagesOf(steps)) * 1000;
      assert.notEqual(viewAt(begin(steps), total - 1).state, "done");
      assert.equal(viewAt(begin(steps), total).state, "done");
    }),
  );
});

test("any sequence of taps and sleeps leaves a session that can end, and seconds within those of the stage", () => {
  fc.assert(
    fc.property(guides, taps, (steps, events) => {
      let { session, now } = tapped(steps, events, ({ secondsLeft, seconds }) =>
        assert.ok(secondsLeft === null || (secondsLeft >= 0 && secondsLeft <= seconds)),
      );
      for (let tries = 0; tries < 200 && viewAt(session, now).state !== "done"; tries++)
        session = machine.clear(machine.resume(machine.advance(session, now), now), now);
      assert.equal(viewAt(session, now).state, "done");
    }),
  );
});

test("the end stays the end, whatever is tapped but back", () => {
  fc.assert(
    fc.property(
      guides,
      fc.constantFrom("pause", "resume", "next", "clear", "toggle", "sameSide"),
      (steps, tap) => {
        let end = begin(steps);
        while (viewAt(end, 0).state !== "done") end = machine.clear(end, 0);
        assert.equal(viewAt(DO[tap](end, 0), HOUR).state, "done");
      },
    ),
  );
});

test("a look in between changes nothing of what comes after", () => {
  fc.assert(
    fc.property(routines, waits, waits, (steps, one, other) => {
      const [early, late] = [one, other].sort((a, b) => a - b);
      const looked = machine.advance(machine.advance(begin(steps), early), late);
      assert.deepEqual(looked, machine.advance(begin(steps), late));
    }),
  );
});

test("a pause of any length changes nothing that remains", () => {
  fc.assert(
    fc.property(routines, fc.integer({ min: 0, max: 200_000 }), waits, (steps, at, length) => {
      const running = machine.advance(begin(steps), at);
      const resumed = machine.resume(machine.pause(running, at), at + length);
      assert.equal(viewOf(resumed, at + length).secondsLeft, viewOf(running, at).secondsLeft);
    }),
  );
});

test("pauses and sleeps of any length never change the time that is held", () => {
  const events = fc.array(fc.tuple(fc.boolean(), waits));
  fc.assert(
    fc.property(routines, fc.boolean(), events, (steps, slower, waited) => {
      const total = secondsOf(stagesOf(steps, { slower })) * 1000;
      let [now, running, session] = [0, 0, begin(steps, { slower })];
      for (const [paused, wait] of waited) {
        session = machine.advance(session, now);
        if (viewOf(session, now).state === "done") break;
        session = paused ? machine.pause(session, now) : machine.resume(session, now);
        now += wait;
        if (!paused) running += wait;
      }
      session = machine.resume(machine.advance(session, now), now);
      const left = Math.max(0, total - running);
      assert.ok(left === 0 || viewAt(session, now + left - 1).state !== "done");
      assert.equal(viewAt(session, now + left).state, "done");
    }),
  );
});

test("the same side again is held for as long, and then the other side follows", () => {
  fc.assert(
    fc.property(routines, fc.integer({ min: 0, max: 30 }), (steps, skips) => {
      let [session, now] = [begin(steps), 0];
      for (let skip = 0; skip < skips && session.endsAt !== null; skip++) {
        now = session.endsAt;
        session = machine.advance(session, now);
      }
      const before = viewOf(session, now);
      const again = machine.sameSide(session, now);
      if (!["switch", "rest", "hold"].includes(before.name)) return assert.equal(again, session);
      const held = before.name === "hold" ? before : session.stages[session.index - 1];
      const { name, side, secondsLeft } = viewOf(again, now);
      assert.deepEqual([name, side, secondsLeft], ["hold", held.side, held.seconds]);
      const next = machine.advance(again, again.endsAt);
      assert.ok(next.index === again.index + 1);
    }),
  );
});

test("a session that is saved and taken up later goes on where it was", () => {
  fc.assert(
    fc.property(guides, taps, waits, (steps, events, gap) => {
      const { session, now } = tapped(steps, events);
      const { stages, index, startedAt, relievedAt } = session;
      const left = session.left ?? (session.endsAt === null ? null : session.endsAt - now);
      const relieved = relievedAt === null ? null : relievedAt - startedAt;
      const saved = { index, left, paused: session.left !== null, elapsed: now - startedAt, relieved };
      const restored = machine.restore(stages, saved, now + gap);
      assert.deepEqual(viewOf(restored, now + gap), viewOf(session, now));
    }),
  );
});

test("nothing that is tapped passes the warning signs but the answer that none is true", () => {
  const others = TAPS.filter(
    (tap) => !["clear", "gone", "back", "again", "start"].includes(tap) && tap !== "wait",
  );
  fc.assert(
    fc.property(guides, fc.array(fc.constantFrom(...others)), waits, (steps, pressed, wait) => {
      let session = machine.clear(machine.gone(begin(steps), 0), 0);
      assert.deepEqual(placeOf(session, 0), ["check", "ready"]);
      for (const tap of pressed) session = DO[tap](session, wait);
      assert.deepEqual(placeOf(session, wait), ["check", "ready"]);
      assert.equal(viewOf(machine.clear(session, wait), wait).kind, "pick");
    }),
  );
});

test("what helped is asked only of who has said that it let go", () => {
  fc.assert(
    fc.property(guides, (steps) => {
      let session = begin(steps);
      while (viewAt(session, 0).kind !== "ask") session = machine.clear(session, 0);
      const unasked = machine.clear(session, 0);
      assert.equal(viewAt(unasked, 0).kind, "check");
      assert.equal(viewAt(machine.back(unasked, 0), 0).kind, "ask");
      const asked = machine.gone(session, 0);
      assert.equal(viewAt(asked, 0).kind, "helped");
      assert.equal(viewAt(machine.back(machine.clear(asked, 0), 0), 0).kind, "helped");
    }),
  );
});

test("where nothing is asked, letting go leads from a stretch to the signs, and from after-care to the end", () => {
  const steps = [STRETCH, CARE[0], CARE[2], CARE[3], DONE];
  const relieved = machine.gone(begin(steps), 0);
  assert.deepEqual(placeOf(relieved, 0), ["check", "ready"]);
  assert.deepEqual(placeOf(machine.gone(machine.clear(relieved, 0), 0), 0), ["done", "done"]);
  assert.deepEqual(placeOf(machine.gone(begin([STRETCH, DONE]), 0), 0), ["done", "done"]);
});

test("next goes on to the hold while getting ready, and else to the next step", () => {
  const session = begin([STRETCH, STRETCH, DONE]);
  const holding = machine.next(session, 1000);
  assert.deepEqual([holding.index, viewOf(holding, 1000).state], [1, "hold"]);
  assert.equal(viewOf(machine.next(holding, 2000), 2000).step, 1);
});

test("back goes to the start of this step, or of the one before when this one has only just begun", () => {
  const second = machine.clear(begin([STRETCH, STRETCH, DONE]), 0);
  const holding = machine.next(second, 0);
  assert.equal(machine.back(holding, 0).index, second.index);
  assert.equal(machine.back(second, 0).index, 0);
  assert.equal(
    machine.back(machine.back(second, 0), 5000).endsAt,
    5000 + stagesOf([STRETCH])[0].seconds * 1000,
  );
});

test("one button pauses, goes on and starts what waits, and answers no question", () => {
  const session = begin([STRETCH, DONE]);
  const paused = machine.toggle(session, 1000);
  assert.equal(viewOf(paused, 1000).state, "paused");
  assert.equal(viewOf(machine.toggle(paused, 9000), 9000).state, "ready");
  const waiting = begin([STRETCH, DONE], { advance: false });
  assert.ok(viewOf(waiting, 0).waits);
  assert.equal(viewOf(machine.toggle(waiting, 0), 0).state, "hold");
  const asking = begin([CARE[0], DONE]);
  assert.equal(machine.toggle(asking, 0), asking);
});

test("what waits is neither paused nor gone on with", () => {
  const asking = begin([CARE[0], DONE]);
  assert.equal(machine.pause(asking, 0), asking);
  assert.equal(machine.resume(asking, 0), asking);
});

test("after-care is chosen, each step of it leads back to the choice, and the choice to the end", () => {
  fc.assert(
    fc.property(guides, (steps) => {
      const gone = machine.gone(begin(steps), 0);
      const choice = machine.clear(machine.clear(gone, 0), 0);
      assert.deepEqual(placeOf(choice, 0), ["pick", "ready"]);
      const [timed, untimed] = [0, 1].map((more) =>
        machine.choose(choice, firstCare(choice.stages) + more, 0),
      );
      assert.deepEqual(placeOf(machine.start(timed, 0), 29_999), ["care", "hold"]);
      assert.deepEqual(placeOf(machine.start(timed, 0), 30_000), ["pick", "ready"]);
      for (const way of [machine.next, machine.clear, machine.back])
        assert.deepEqual(placeOf(way(untimed, 0), 0), ["pick", "ready"]);
      assert.deepEqual(placeOf(machine.back(choice, 0), 0), ["check", "ready"]);
      for (const way of [machine.next, machine.clear, machine.gone])
        assert.equal(viewOf(way(choice, 0), 0).state, "done");
      assert.equal(viewOf(machine.gone(timed, 0), 0).state, "done");
    }),
  );
});

test("a card with one step of after-care goes from it to the end, and nothing is chosen elsewhere", () => {
  const card = begin([{ kind: "care", rounds: 1 }, DONE]);
  assert.equal(viewOf(machine.clear(card, 0), 0).state, "done");
  assert.equal(machine.choose(card, 1, 0), card);
});
