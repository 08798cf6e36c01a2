import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  changedMedicine,
  chosenName,
  courseOf,
  isFull,
  isNamed,
  isTaken,
  newMedicine,
  wordsOf,
} from "#js/core/medicines.js";

const CLOCK = { today: "2026-11-26", now: 1_790_000_000_000 };
const FRESH = newMedicine("m1");
const SAID = { name: "Paracetamol", known: null, dates: [], note: "" };

/** "start 2026-01-01" and so on, as events. */
const events = (...lines) => lines.map((line) => line.split(" ")).map(([turn, on]) => ({ on, turn }));
const taking = (...lines) => ({ ...FRESH, events: events(...lines) });
/** The same as a form has them. */
const typed = (...lines) => events(...lines).map((event, place) => ({ ...event, field: `date-${place}` }));

for (const [what, lines, course] of [
  ["no date", [], { since: null, changes: [], stopped: null }],
  ["a start", ["start 2026-09-03"], { since: "2026-09-03", changes: [], stopped: null }],
  [
    "a start, a change and a stop in any order",
    ["stop 2026-11-01", "start 2026-09-03", "change 2026-10-10"],
    { since: "2026-09-03", changes: ["2026-10-10"], stopped: "2026-11-01" },
  ],
  [
    "a second start",
    ["start 2025-01-01", "change 2025-02-01", "stop 2025-03-01", "start 2026-01-01"],
    { since: "2026-01-01", changes: [], stopped: null },
  ],
  ["only a stop", ["stop 2026-11-01"], { since: null, changes: [], stopped: "2026-11-01" }],
  [
    "a stop and a start on one day, as they were said",
    ["stop 2026-11-01", "start 2026-11-01"],
    { since: "2026-11-01", changes: [], stopped: null },
  ],
])
  test(`of a medicine with ${what} is said when it was taken`, () => {
    assert.deepEqual(courseOf(taking(...lines), CLOCK.today), course);
    assert.equal(isTaken(taking(...lines), CLOCK.today), course.stopped === null);
  });

test("what came after a date does not count on that date", () => {
  const medicine = taking("start 2026-01-01", "change 2026-03-01", "stop 2026-05-01");
  assert.deepEqual(courseOf(medicine, "2026-03-31"), {
    since: "2026-01-01",
    changes: ["2026-03-01"],
    stopped: null,
  });
  assert.equal(isTaken(medicine, "2026-04-30"), true);
  assert.equal(isTaken(medicine, "2026-05-01"), false);
});

test("the order in which dates were typed makes no difference", () => {
  const day = fc
    .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) })
    .map((at) => new Date(at).toISOString().slice(0, 10));
  const some = fc.uniqueArray(fc.record({ on: day, turn: fc.constantFrom("start", "change", "stop") }), {
    selector: ({ on }) => on,
    maxLength: 6,
  });
  fc.assert(
    fc.property(some, day, (all, by) => {
      const course = courseOf({ ...FRESH, events: all }, by);
      assert.deepEqual(courseOf({ ...FRESH, events: all.toReversed() }, by), course);
      const known = [course.since, course.stopped, ...course.changes].filter(Boolean);
      for (const on of known) assert.ok(on <= by && all.some((event) => event.on === on));
    }),
  );
});

test("a form without problems gives the whole medicine, its dates in order and each once", () => {
  const dates = typed("stop 2026-11-01", "start 2026-09-03", "change ", "start 2026-09-03");
  const said = { name: "  Nifedipine 30 mg ", known: "nifedipine", dates, note: " for blood pressure " };
  const { entry, problems } = changedMedicine(FRESH, said, CLOCK);
  assert.deepEqual(problems, {});
  assert.deepEqual(entry, {
    id: "m1",
    name: "Nifedipine 30 mg",
    known: "nifedipine",
    events: events("start 2026-09-03", "stop 2026-11-01"),
    note: "for blood pressure",
    changedAt: CLOCK.now,
  });
});

for (const [said, problems] of [
  [{ name: "  " }, { name: "name-missing" }],
  [{ name: "x".repeat(80) }, {}],
  [{ name: "x".repeat(81) }, { name: "name-long" }],
  [{ note: "x".repeat(500) }, {}],
  [{ note: "x".repeat(501) }, { note: "long" }],
  [{ dates: typed("start 2026-11-26") }, {}],
  [{ dates: typed("start 2026-11-27") }, { "date-0": "day-future" }],
  [{ dates: typed("start 2026-11-01", "stop 0026-11-02") }, { "date-1": "day-missing" }],
  [{ dates: typed("start unreadable") }, { "date-0": "day-missing" }],
  [
    { name: "", dates: typed("start 1899-12-31") },
    { name: "name-missing", "date-0": "day-missing" },
  ],
])
  test(`${JSON.stringify(said).slice(0, 60)}: ${JSON.stringify(problems)}`, () => {
    assert.deepEqual(changedMedicine(FRESH, { ...SAID, ...said }, CLOCK).problems, problems);
  });

test("a name is said alone or with more behind it, never in the middle of a word", () => {
  assert.ok(isNamed("lithium", "lithium"));
  assert.ok(isNamed("lithium 400 mg", "lithium"));
  assert.ok(!isNamed("lithiumcarbonaat", "lithium"));
  assert.ok(!isNamed("geen lithium", "lithium"));
});

test("digits and short units are no words of a name", () => {
  assert.deepEqual(wordsOf("Lipitor 20 mg, vitamine B12 1000"), ["Lipitor", "vitamine", "B12"]);
});

const fold = (text) => text.toLowerCase();
for (const [said, name, also, called] of [
  ["lipi", "atorvastatin", "lipitor", "atorvastatin"],
  ["Lipitor 20 mg", "atorvastatin", "lipitor", "Lipitor 20 mg (atorvastatin)"],
  ["Lithium 400 mg", "lithium", "priadel", "Lithium 400 mg"],
  ["Lipitor evening", "atorvastatin", "lipitor", "Lipitor evening (atorvastatin)"],
  ["beta blo", "beta-blockers", "", "beta-blockers"],
  ["Beta", "beta-blockers", "", "beta-blockers"],
  ["typing eror", "beta-blockers", "", "beta-blockers"],
  [`Lipitor ${"x".repeat(60)}`, "atorvastatin", "lipitor", "atorvastatin"],
])
  test(`who types ${said.slice(0, 20)} and chooses ${name} has ${called}`, () => {
    assert.equal(chosenName(said, name, wordsOf(fold(`${name} ${also}`)), fold), called);
  });

test("fifty dates are enough", () => {
  assert.deepEqual([isFull(49), isFull(50)], [false, true]);
});
