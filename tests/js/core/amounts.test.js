import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changedMl, inUnit, toMl } from "#js/core/amounts.js";

const UNITS = ["ml", "cl", "floz"];
const units = fc.constantFrom(...UNITS);
const amounts = fc.integer({ min: 1, max: 5000 });

test("an amount is shown as exactly as it is of use", () => {
  assert.deepEqual(
    UNITS.map((unit) => inUnit(200, unit)),
    [200, 20, 6.8],
  );
  assert.deepEqual(
    UNITS.map((unit) => inUnit(255, unit)),
    [255, 25.5, 8.6],
  );
  assert.equal(inUnit(2000, "floz"), 68);
});

test("what is shown lies within half a step of what there is", () => {
  const step = (ml, unit) => ({ ml: 1, cl: 1, floz: ml / 29.5735 >= 20 ? 29.5735 : 2.95735 })[unit];
  fc.assert(
    fc.property(amounts, units, (ml, unit) => {
      const shown = inUnit(ml, unit) * { ml: 1, cl: 10, floz: 29.5735 }[unit];
      assert.ok(Math.abs(shown - ml) <= step(ml, unit) / 2 + 1e-6);
    }),
  );
});

test("a number may be typed with a comma or a point, and spaces around it", () => {
  for (const [text, unit, ml] of [
    ["250", "ml", 250],
    [" 2,5 ", "cl", 25],
    ["2.5", "cl", 25],
    ["8", "floz", 237],
    ["0", "ml", 0],
  ])
    assert.equal(toMl(text, unit), ml, text);
});

test("what is no number is none", () => {
  for (const text of [
    "",
    " ",
    "glass",
    "-1",
    "1e3",
    "1.2345",
    "123456",
    "1.",
    ".5",
    "1 000",
    "½",
    "٣",
    "Infinity",
  ])
    assert.ok(Number.isNaN(toMl(text, "ml")), text);
  fc.assert(
    fc.property(fc.string(), units, (text, unit) => Number.isNaN(toMl(text, unit)) || /\d/.test(text)),
  );
});

test("what was not touched stays exact in every unit, and what was is what was typed", () => {
  fc.assert(
    fc.property(amounts, amounts, units, (before, other, unit) => {
      assert.equal(changedMl(String(inUnit(before, unit)), unit, before), before);
      const typed = String(inUnit(other, unit));
      if (typed !== String(inUnit(before, unit)))
        assert.equal(changedMl(typed, unit, before), toMl(typed, unit));
    }),
  );
  assert.equal(changedMl("250", "ml", Number.NaN), 250);
  assert.ok(Number.isNaN(changedMl("much", "ml", 250)));
});
