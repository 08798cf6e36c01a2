/** What trials ask of a cramp: in the form of the diary and back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changedDetails, detailsOf } from "#js/core/cramp-details.js";

const grade = fc.option(fc.integer({ min: 0, max: 10 }));
const details = fc.record(
  {
    pain: grade,
    woke: fc.option(fc.boolean()),
    sleep: grade,
    during: fc.option(fc.constantFrom("rest", "effort", "after", "of-a-later-build")),
    triggers: fc.subarray(["alcohol", "effort", "heat", "of-a-later-build"]),
    sore: fc.option(fc.boolean()),
  },
  { requiredKeys: [] },
);

test("a form that nobody touched changes nothing: what is absent stays absent, what is null stays null", () => {
  fc.assert(
    fc.property(details, (entry) => {
      assert.deepEqual(changedDetails(entry, detailsOf(entry)), { details: {}, problems: {} });
    }),
  );
});

test("whatever is said comes back from the entry as it was said", () => {
  fc.assert(
    fc.property(details, details, (before, wanted) => {
      const said = detailsOf(wanted);
      const { details: changes, problems } = changedDetails(before, said);
      assert.deepEqual(problems, {});
      const after = detailsOf({ ...before, ...changes });
      const woke = said.woke === "yes" || said.woke === detailsOf(before).woke;
      assert.deepEqual(after, woke ? said : { ...said, sleep: "" });
    }),
  );
});

test("a grade is a whole number from 0 to 10, or nothing", () => {
  for (const name of ["pain", "sleep"])
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer({ min: -3, max: 99 }).map(String)), (text) => {
        const { details: changes, problems } = changedDetails(
          {},
          { ...detailsOf({}), woke: "yes", [name]: text },
        );
        const value = /^\d+$/.test(text) && Number(text) <= 10 && String(Number(text)) === text;
        assert.equal(problems[name], text === "" || value ? undefined : "unknown");
        if (value) assert.equal(changes[name], Number(text));
      }),
    );
});

test("zero is an answer, and what is taken back is null", () => {
  const none = detailsOf({});
  const said = { pain: 0, woke: true, sleep: 0, during: "rest", triggers: ["heat"], sore: true };
  assert.deepEqual(changedDetails({}, detailsOf(said)).details, said);
  assert.deepEqual(changedDetails(said, none).details, {
    pain: null,
    woke: null,
    sleep: null,
    during: null,
    triggers: [],
    sore: null,
  });
});

test("who did not wake after all lost no sleep", () => {
  const entry = { woke: true, sleep: 7 };
  const said = { ...detailsOf(entry), woke: "no" };
  assert.deepEqual(changedDetails(entry, said).details, { woke: false, sleep: null });
});
