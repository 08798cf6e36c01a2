import assert from "node:assert/strict";
import { test } from "node:test";
import { isMirrored, sideOf } from "#js/core/sides.js";

test("a step for one side is about the one that cramps, if it was said", () => {
  for (const chosen of ["left", "right", null]) assert.equal(sideOf({ side: null }, chosen), chosen);
});

test("a step that is the same on both sides is about neither", () => {
  for (const chosen of ["left", "right", null]) assert.equal(sideOf({ side: "both" }, chosen), null);
});

test("both sides begin with the one that cramps or else with the right one", () => {
  const sides = (chosen) => ["first", "second"].map((side) => sideOf({ side }, chosen));
  assert.deepEqual(sides("left"), ["left", "right"]);
  assert.deepEqual(sides("right"), ["right", "left"]);
  assert.deepEqual(sides(null), ["right", "left"]);
});

test("a drawing is mirrored where it shows the other side, and most show the right one", () => {
  assert.deepEqual(
    ["left", "right", null].map((side) => isMirrored(side, null)),
    [true, false, false],
  );
  assert.deepEqual(
    ["left", "right", null].map((side) => isMirrored(side, "left")),
    [false, true, false],
  );
});
