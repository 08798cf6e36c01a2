/** When the next reminder to drink comes, and what a drink makes of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { heldByHand, nextNotBefore, nextReminder } from "#js/core/next-reminder.js";
import { USUAL } from "#js/core/times.js";
import { drink } from "#support/records.js";
import { HOUR, inZone, momentIn } from "#support/zones.js";

const ZONE = "Europe/Madrid";
/** 13:00 there; usual reminders come at 9, 12, 15 and 18. */
const NOW = Date.parse("2026-11-22T12:00:00Z");
const at = (hour, day = 22) => Date.parse(`2026-11-${day}T${hour}:00:00+01:00`);
const glass = (ml = 200, when = NOW) => drink(momentIn(ZONE, when), ml);
const next = (drinks, { held = null, wishes = {}, now = NOW } = {}) =>
  inZone(ZONE, () => nextReminder(drinks, { goal: 1750, wishes: { ...USUAL, ...wishes }, held, now }));
const hold = (time, others = {}) => ({
  id: "hold-water",
  kind: "water",
  sent: true,
  snoozed: false,
  time,
  ...others,
});

test("the next one is the next time, a drink moves it, and enough for today moves it to tomorrow", () => {
  assert.equal(next([]), at("15"));
  assert.equal(next([glass()]), at("18"));
  assert.equal(next([glass(1750)]), at("09", 23));
});

test("at the very end of the distance it comes", () => {
  assert.equal(next([glass(200, NOW - HOUR)]), at("15"));
});

test("a pause holds, and is longer than what follows from a drink", () => {
  const pause = hold(at("09", 23));
  assert.equal(next([], { held: pause }), at("09", 23));
  assert.equal(next([glass()], { held: pause }), at("09", 23));
  assert.equal(next([], { held: hold(NOW - 1) }), at("15"), "it has passed");
});

test("later comes at its own moment, until a drink answers it", () => {
  const later = hold(NOW + HOUR / 2, { snoozed: true });
  assert.equal(next([], { held: later }), NOW + HOUR / 2);
  assert.equal(next([glass()], { held: later }), at("18"));
});

test("what followed from a drink that is gone holds nothing, and what was by hand below it does", () => {
  assert.equal(next([], { held: hold(at("18"), { over: null }) }), at("15"));
  const over = { time: at("16"), snoozed: false };
  assert.equal(next([], { held: hold(at("18"), { over }) }), at("18"));
  assert.deepEqual(heldByHand(hold(at("18"), { over: { time: NOW, snoozed: true } }), NOW), null);
  assert.equal(heldByHand(undefined, NOW), null);
  assert.equal(nextNotBefore(null, null), null);
});

test("who wants none gets none", () => {
  assert.equal(next([], { wishes: { water: false } }), null);
  assert.equal(next([], { wishes: { water: false }, held: hold(NOW + HOUR, { snoozed: true }) }), null);
});

test("who wants it on one day of the week has the next one named in the week that the clock makes longer", () => {
  // Half past six on the Wednesday before the clock goes back: the next one comes in seven days and half an hour.
  const wishes = { days: [3], mode: "times", times: ["18:00"] };
  const now = Date.parse("2026-10-21T18:30:00+02:00");
  assert.equal(next([], { wishes, now }), Date.parse("2026-10-28T18:00:00+01:00"));
});
