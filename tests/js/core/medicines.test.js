import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  changedMedicine,
  chosenName,
  isFull,
  isNamed,
  isTaken,
  lastTurn,
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

for (const [lines, taken] of [
  [[], true],
  [["start 2026-09-03"], true],
  [["stop 2026-11-01", "start 2026-09-03", "change 2026-10-10"], false],
  [["start 2025-01-01", "stop 2025-03-01", "start 2026-01-01"], true],
  [["stop 2026-11-01"], false],
  [["stop 2026-11-01", "start 2026-11-01"], true],
  [["start 2026-11-01", "stop 2026-11-01"], false],
  [["stop 2026-11-27"], true],
])
  test(`with ${lines.join(", ") || "no date"} it is ${taken ? "" : "not "}taken`, () => {
    assert.equal(isTaken(taking(...lines), CLOCK.today), taken);
  });

test("what comes after a date says nothing about that date", () => {
  const medicine = taking("start 2026-01-01", "change 2026-03-01", "stop 2026-05-01");
  assert.equal(lastTurn(medicine, "2025-12-31"), undefined);
  assert.deepEqual(lastTurn(medicine, "2026-03-31"), { on: "2026-03-01", turn: "change" });
});

test("the order in which days were typed makes no difference", () => {
  const day = fc
    .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) })
    .map((at) => new Date(at).toISOString().slice(0, 10));
  const some = fc.uniqueArray(fc.record({ on: day, turn: fc.constantFrom("start", "change", "stop") }), {
    selector: ({ on }) => on,
    maxLength: 6,
  });
  fc.assert(
    fc.property(some, day, (all, by) => {
      const last = lastTurn({ ...FRESH, events: all }, by);
      assert.deepEqual(lastTurn({ ...FRESH, events: all.toReversed() }, by), last);
      const until = all.filter(({ on }) => on <= by).map(({ on }) => on);
      assert.equal(last?.on, until.sort().at(-1));
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
