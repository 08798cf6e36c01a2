import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WATER_CUPS_ML } from "limits";
import { SHAPES, shapeOf } from "#js/core/cups.js";

test("the cups of the start, and those of earlier builds, look like what they hold", () => {
  assert.deepEqual(
    WATER_CUPS_ML.map((ml) => shapeOf({ ml, drink: "water" })),
    ["teacup", "glass", "mug", "bottle"],
  );
});

test("a shape that was chosen is shown, and one that this build cannot draw is not", () => {
  assert.equal(shapeOf({ ml: 150, drink: "tea", shape: "flask" }), "flask");
  assert.equal(shapeOf({ ml: 150, drink: "tea", shape: "bucket" }), "teacup");
});

test("every cup can be drawn", () => {
  fc.assert(
    fc.property(fc.double(), fc.option(fc.string(), { nil: undefined }), (ml, shape) =>
      assert.ok(SHAPES.includes(shapeOf({ ml, shape, drink: "water" }))),
    ),
  );
});
