import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as limits from "limits";
import { isLimit, noteOn, problemWith, suggestedFor } from "#js/core/goal.js";

const anything = fc.oneof(fc.integer({ min: -100, max: 7000 }), fc.double());

test("what is suggested is what EFSA advises, and who says nothing gets what lies between", () => {
  const { GOAL_WOMAN_ML: woman, GOAL_MAN_ML: man, GOAL_UNSAID_ML: unsaid } = limits;
  assert.deepEqual(["woman", "man", "unsaid"].map(suggestedFor), [woman, man, unsaid]);
  assert.equal(suggestedFor("pregnant"), woman + limits.GOAL_PREGNANT_MORE_ML);
  assert.equal(suggestedFor("breastfeeding"), woman + limits.GOAL_BREASTFEEDING_MORE_ML);
  assert.equal(suggestedFor("somebody of a newer app"), unsaid);
});

test("every suggestion is a goal that needs neither a note nor advice", () => {
  for (const who of ["woman", "man", "unsaid", "pregnant", "breastfeeding"])
    assert.deepEqual([noteOn(suggestedFor(who)), problemWith(suggestedFor(who), false)], ["", ""], who);
});

test("above each limit there is its note", () => {
  const { GOAL_MUCH_OVER_ML: much, GOAL_ADVISED_OVER_ML: advised } = limits;
  assert.deepEqual([much, much + 1, advised, advised + 1].map(noteOn), ["", "much", "much", "advice"]);
});

test("a goal lies within its bounds, and a high one was advised", () => {
  const { GOAL_LEAST_ML: least, GOAL_MOST_ML: most, GOAL_ADVISED_OVER_ML: over } = limits;
  fc.assert(
    fc.property(anything, fc.boolean(), (ml, advised) => {
      const expected = !(ml >= least && ml <= most) ? "bounds" : ml > over && !advised ? "advice" : "";
      assert.equal(problemWith(ml, advised), expected);
    }),
  );
  assert.equal(problemWith(Number.NaN, true), "bounds");
});

test("a doctor's limit may be far below every goal and is none above the most", () => {
  fc.assert(
    fc.property(
      anything,
      (ml) => isLimit(ml) === (ml >= limits.GOAL_LEAST_OF_DOCTOR_ML && ml <= limits.GOAL_MOST_ML),
    ),
  );
  assert.ok(!isLimit(Number.NaN));
});
