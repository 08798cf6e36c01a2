import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthOf, MELODIES } from "#js/ui/cues/melodies.js";
import { PATTERNS } from "#js/ui/cues/patterns.js";

const CUES = Object.keys(MELODIES);
const [end, ...others] = ["done", ...CUES.filter((cue) => cue !== "done")];
const sum = (all) => all.reduce((one, other) => one + other, 0);

test("each cue sounds different and feels different", () => {
  assert.deepEqual(Object.keys(PATTERNS), CUES);
  for (const table of [MELODIES, PATTERNS]) {
    const all = Object.values(table).map((each) => JSON.stringify(each));
    assert.equal(new Set(all).size, CUES.length);
    assert.ok(!all.includes("[]"));
  }
});

test("the end rises, comes twice and sounds longer than all else", () => {
  assert.deepEqual(
    MELODIES[end].map(([hertz]) => hertz),
    [523, 659, 784, 523, 659, 784],
  );
  assert.ok(lengthOf(end) > Math.max(...others.map(lengthOf)));
});

test("no tone overlaps the next, and all are where a small loudspeaker is loud", () => {
  for (const tones of Object.values(MELODIES))
    for (const [index, [hertz, start, length]] of tones.entries()) {
      assert.ok(hertz >= 300 && hertz <= 2000);
      assert.ok(start + length <= (tones[index + 1]?.[1] ?? Number.POSITIVE_INFINITY) + 1e-9);
    }
});

test("a pattern begins and ends with a vibration, in lengths of a click, and only what must wake someone buzzes", () => {
  for (const [cue, pattern] of Object.entries(PATTERNS)) {
    assert.equal(pattern.length % 2, 1, cue);
    if (cue === "overdue") continue;
    const [on, off] = [0, 1].map((part) => pattern.filter((_, index) => index % 2 === part));
    assert.ok(
      on.every((length) => [15, 30, 60, 240].includes(length)),
      cue,
    );
    // Android parts the two clicks of a double click by as much.
    assert.ok(
      off.every((length) => length === 100),
      cue,
    );
    assert.ok(sum(pattern) < 1000, cue);
  }
  assert.ok(sum(PATTERNS.overdue) > 2 * Math.max(...others.slice(0, -1).map((cue) => sum(PATTERNS[cue]))));
});
