import assert from "node:assert/strict";
import { test } from "node:test";
import { Unreadable } from "#js/core/readers.js";
import { SHAPES } from "#js/core/shapes.js";
import { toStored } from "#js/records/stored.js";
import { cramp } from "#support/records.js";

const CRAMP = toStored("cramps", cramp({ at: 1, offset: 60 }, { id: "a" }));

test("a cramp of the first build is read as it was kept", () => {
  assert.deepEqual(SHAPES.cramps(CRAMP), CRAMP);
});

test("a cramp with all that trials ask is read too, and pain beyond the scale is refused", () => {
  const whole = { ...CRAMP, pain: 10, woke: true, sleep: 0, during: "rest", triggers: ["heat"], sore: false };
  assert.deepEqual(SHAPES.cramps(whole), whole);
  assert.throws(() => SHAPES.cramps({ ...whole, pain: 11 }), Unreadable);
});

test("a night lies under a date", () => {
  const night = { id: "2026-11-26", at: 1, offset: 60 };
  assert.deepEqual(SHAPES.nights(night), night);
  assert.throws(() => SHAPES.nights({ ...night, id: "yesterday" }), Unreadable);
});
