/** The way through the stages: wherever somebody is, it leads to the end, and nothing is asked of who has not said it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stagesOf } from "#js/core/stages.js";
import { afterGone, before, current, firstOf, following, isStretching, pastStep } from "#js/core/way.js";
import { CARE, DONE, stretches } from "#support/steps.js";

/** Somewhere in a guide. */
const places = fc.tuple(stretches, fc.nat(), fc.constantFrom(null, 70_000)).map(([steps, at, relievedAt]) => {
  const stages = stagesOf([...steps, ...CARE, DONE]);
  return { stages, index: at % stages.length, relievedAt };
});
const kindAt = ({ stages }, index) => stages[index].kind;
const isLast = ({ stages, index }) => index === stages.length - 1;

test("from everywhere the way leads to the end", () => {
  fc.assert(
    fc.property(places, (place) => {
      let where = place;
      for (let tries = 0; tries < 200 && !isLast(where); tries++)
        where = { ...where, index: following(where) };
      assert.ok(isLast(where));
    }),
  );
});

test("it leads back only from after-care, to what that is chosen from", () => {
  fc.assert(
    fc.property(places, (place) => {
      if (isLast(place)) return;
      const next = following(place);
      assert.ok(next > place.index || (current(place).kind === "care" && kindAt(place, next) === "pick"));
    }),
  );
});

test("past a step comes another one, and past the last one nothing", () => {
  fc.assert(
    fc.property(places, (place) => {
      const past = pastStep(place);
      if (isLast(place)) return assert.equal(past, place.index);
      assert.notEqual(place.stages[past].step, current(place).step);
    }),
  );
});

test("nobody comes to what helped, on or back, who has not said that it let go", () => {
  fc.assert(
    fc.property(places, (place) => {
      const where = { ...place, relievedAt: null };
      for (const index of [pastStep(where), before(where)])
        assert.ok(
          index === place.index || kindAt(where, index) !== "helped" || current(where).kind === "helped",
        );
    }),
  );
});

test("back from the middle of a step is its start, and from the first one there is nothing before", () => {
  fc.assert(
    fc.property(places, (place) => {
      const start = firstOf(place.stages, current(place).step);
      if (current(place).name !== "ready") assert.equal(before(place), start);
      assert.equal(before({ ...place, index: 0 }), 0);
    }),
  );
});

test("that it let go leads from a stretch to the question what helped, and from after it to the end", () => {
  fc.assert(
    fc.property(places, (place) => {
      const kind = kindAt(place, afterGone(place));
      assert.equal(kind, isStretching(current(place)) ? "helped" : "done");
    }),
  );
});
