/** What the phone remembers of a session, and what of it is a cramp that has not let go. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lasting, savedIn, unfinishedIn } from "#js/core/saved-session.js";

const NOW = Date.parse("2026-11-28T03:00:00Z");
const HOUR = 3_600_000;
const CRAMP = { plan: "calf", own: true, index: 2, stages: 10, relieved: null, savedAt: NOW - HOUR };

/** @param {object} [others] */
const text = (others) => JSON.stringify({ ...CRAMP, ...others });

test("a cramp that has not let go is unfinished until it is another night", () => {
  assert.deepEqual(unfinishedIn(text(), NOW), { ...CRAMP, gap: HOUR });
  assert.equal(unfinishedIn(text(), NOW + 10.9 * HOUR)?.plan, "calf");
  assert.equal(unfinishedIn(text(), NOW + 11 * HOUR), null);
});

test("one that let go, that is somebody else's, or that is a routine, is not", () => {
  assert.equal(unfinishedIn(text({ relieved: 0 }), NOW), null);
  assert.equal(unfinishedIn(text({ own: false }), NOW), null);
  assert.equal(savedIn(text({ own: false }), NOW)?.plan, "calf");
});

test("a place that is none, a clock that was set back, and nonsense mean nothing", () => {
  for (const others of [
    { index: 10 },
    { index: -1 },
    { index: "2" },
    { savedAt: NOW + 1 },
    { savedAt: null },
  ])
    assert.equal(savedIn(text(others), NOW), null, JSON.stringify(others));
  assert.equal(savedIn(null, NOW), null);
  fc.assert(fc.property(fc.string(), (said) => savedIn(said, NOW) === null));
});

test("a guide goes on with its cramp soon after, or when it is asked to; not with another, nor with one that is over", () => {
  const gap = 15 * 60_000;
  const cramp = { elapsed: 60_000, savedAt: NOW - gap };
  /** @param {object} others @param {{later?: number, plan?: string, isResumed?: boolean}} [opened] */
  const lasted = (others, { later = 0, plan = "calf", isResumed = false } = {}) =>
    lasting(savedIn(text({ ...cramp, ...others }), NOW + later), plan, isResumed);
  assert.equal(lasted({}), gap + 60_000);
  assert.equal(lasted({}, { later: 1 }), 0);
  assert.equal(lasted({}, { later: HOUR, isResumed: true }), gap + 60_000 + HOUR);
  assert.equal(lasted({}, { plan: "thigh" }), 0);
  assert.equal(lasted({ relieved: 5 }), 0);
  assert.equal(lasted({ index: 9 }, { isResumed: true }), 0);
  assert.equal(lasting(null, "calf", true), 0);
});
