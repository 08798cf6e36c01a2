/** What a routine of one's own is: bounds, length, names, and the way into a link and out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { OWN_ROUTINE_NAME_MOST_SIGNS, TIMING_GET_READY_SECONDS } from "limits";
import {
  BOUNDS,
  changed,
  cleanName,
  decode,
  duration,
  encode,
  LONGEST_CODE,
  parse,
  readSteps,
  restBounds,
} from "#js/core/routine.js";

const KNOWN = new Set(["calf-wall", "neck"]);
const STEP = { stretch: "calf-wall", hold: 30, rest: 10, rounds: 3, sides: "one" };

const between = ([min, max]) => fc.integer({ min, max });
const common = {
  stretch: fc.constantFrom(...KNOWN),
  hold: between(BOUNDS.hold),
  rounds: between(BOUNDS.rounds),
};
const plain = { noNullPrototype: true };
const steps = fc.oneof(
  fc.record({ ...common, rest: between(BOUNDS.change), sides: fc.constant("both") }, plain),
  fc.record({ ...common, rest: between(BOUNDS.rest), sides: fc.constantFrom("one", "together") }, plain),
);
/** Any text, also with halves of signs, which a name may be cut into. */
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const routines = fc.record({
  name: texts,
  steps: fc.array(steps, { minLength: 1, maxLength: BOUNDS.steps[1] }),
});
const nearlyLinks = fc.stringMatching(/^1~[^~]{0,9}(~[a-z_.]{0,12}(\.[-0-9]{1,4}){3}\.[obtx]){1,3}$/);

test("a routine comes out of its link as it went in", () => {
  fc.assert(
    fc.property(routines, ({ name, steps: given }) => {
      const before = parse({ name: `x${name}`, steps: given }, KNOWN);
      const code = encode(before);
      assert.deepEqual(decode(code, KNOWN), { routine: before });
      assert.deepEqual(before.steps, given);
      assert.ok(code.length <= LONGEST_CODE);
    }),
  );
});

test("any text as a link gives a routine within bounds or a problem", () => {
  fc.assert(
    fc.property(fc.oneof(texts, nearlyLinks), (code) => {
      const { routine, problem } = decode(code, KNOWN);
      if (routine) assert.deepEqual(parse(routine, KNOWN), routine);
      else assert.ok(["broken", "newer"].includes(problem));
    }),
  );
});

test("a link says whether it is broken or of a newer app", () => {
  const written = encode({ name: "Mine", steps: [STEP] });
  assert.equal(written, "1~Mine~calf-wall.30.10.3.o");
  assert.deepEqual(decode(written.replace("1", "2"), KNOWN), { problem: "newer" });
  for (const code of [
    "",
    "1",
    "1~Mine",
    "0~Mine~neck.30.10.3.o",
    "1~%E0~neck.30.10.3.o",
    "1~Mine~arm.30.10.3.o",
  ])
    assert.deepEqual(decode(code, KNOWN), { problem: "broken" }, code);
  assert.deepEqual(decode(written.padEnd(LONGEST_CODE + 1, "x"), KNOWN), { problem: "broken" });
});

test("a tilde in a name separates no steps", () => {
  const routine = { name: "calf~neck", steps: [STEP] };
  assert.deepEqual(decode(encode(routine), KNOWN), { routine });
});

test("the length is that of getting ready, holds, rests and changes", () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 5 }), (given) => {
      const expected = given.map(({ sides, rounds, hold, rest }) => {
        const holds = rounds * (sides === "both" ? 2 : 1);
        return TIMING_GET_READY_SECONDS + holds * hold + (holds - 1) * rest;
      });
      assert.equal(
        duration(given),
        expected.reduce((sum, seconds) => sum + seconds, 0),
      );
    }),
  );
});

for (const change of [
  { hold: 4 },
  { hold: 181 },
  { hold: -10 },
  { hold: 10.5 },
  { hold: "10" },
  { rest: 61 },
  { rest: 0, sides: "both" },
  { rounds: 0 },
  { rounds: 11 },
  { sides: "constructor" },
  { stretch: "__proto__" },
  { stretch: "constructor" },
  { stretch: null },
])
  test(`a step with ${JSON.stringify(change)} is no step`, () => {
    assert.ok(parse({ name: "x", steps: [STEP] }, KNOWN));
    assert.equal(parse({ name: "x", steps: [{ ...STEP, ...change }] }, KNOWN), null);
  });

test("a routine has a name and one to twenty steps, and nothing that does not belong there", () => {
  const [, most] = BOUNDS.steps;
  for (const none of [null, undefined, 1, {}, { name: 1, steps: [STEP] }, { name: "x", steps: "neck" }])
    assert.equal(parse(none, KNOWN), null);
  for (const some of [[], [null], ["neck"], Array(most + 1).fill(STEP)])
    assert.equal(parse({ name: "x", steps: some }, KNOWN), null);
  assert.equal(parse({ name: "\u202e \u200b", steps: [STEP] }, KNOWN), null);
  const given = { name: " x ", id: 7, steps: Array(most).fill({ ...STEP, more: 1 }) };
  assert.deepEqual(parse(given, KNOWN), { name: "x", steps: Array(most).fill(STEP) });
});

test("a step that is changed stays a step, and the time between follows what the sides need", () => {
  const sides = fc.constantFrom("one", "both", "together");
  fc.assert(
    fc.property(steps, sides, fc.integer({ min: -100, max: 300 }), (step, chosen, rest) => {
      const [least, most] = restBounds(chosen);
      const next = changed(step, { sides: chosen, rest });
      assert.ok(parse({ name: "x", steps: [next] }, KNOWN));
      if (rest >= least && rest <= most) assert.equal(next.rest, rest);
    }),
  );
});

test("each part of a link that is not written like a step is none", () => {
  assert.deepEqual(readSteps("calf-wall.30.10.3.o~Neck.30.10.3.o~neck.30.10.3.x~neck.1.2.3"), [
    STEP,
    null,
    null,
    null,
  ]);
});

test("a name loses what is not seen and turns nothing around", () => {
  assert.equal(cleanName("a\u202eb\u0000c\u2028 \n d\u2066\ufefe"), "abc d\ufefe");
  assert.equal(cleanName("a \u0007 b"), "a b");
  assert.equal(cleanName("\u202e\u200b\u0007"), "");
  assert.equal(cleanName(`x${"\u0301".repeat(200)}`), "x\u0301\u0301\u0301\u0301");
  assert.equal(cleanName("y".repeat(100)).length, OWN_ROUTINE_NAME_MOST_SIGNS);
  assert.equal(cleanName("👩\u200d👧 noche \u200f\u202e"), "👩\u200d👧 noche");
});

test("a clean name is clean already, and no longer than a name may be", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const name = cleanName(text);
      assert.equal(cleanName(name), name);
      assert.ok([...name].length <= OWN_ROUTINE_NAME_MOST_SIGNS);
    }),
  );
});
