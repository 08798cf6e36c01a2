import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, list, paragraph, prose, STYLE, table, wholeTexts } from "#js/core/sheet-blocks.js";
import { textsOf } from "#support/sheet.js";

const PLACE = { x: 10, y: 100, width: 100 };
const more = (left) => `and ${left} more`;

test("a heading has a rule that nobody reads out", () => {
  const { parts, bottom } = heading("When", PLACE);
  assert.deepEqual(
    parts.map(({ tag }) => tag),
    ["H2", "Artifact"],
  );
  assert.ok(bottom > PLACE.y);
});

test("a paragraph of nothing has no part", () => {
  assert.deepEqual(paragraph([], PLACE), { parts: [], bottom: PLACE.y });
  assert.deepEqual(list([], PLACE), { parts: [], bottom: PLACE.y });
});

test("prose breaks to its width", () => {
  assert.deepEqual(textsOf(prose("one two three four five six seven", PLACE, STYLE.strong).parts), [
    "one two three four five",
    "six seven",
  ]);
});

test("a table has heads, cells, and rows of one text", () => {
  const { parts } = table(["what", "times"], [["Standing", "2"], ["and 3 more"]], [0.7, 0.3], PLACE);
  const rows = parts[0].parts.map(({ parts }) =>
    parts.map(({ tag, marks }) => [tag, marks[0].text, marks[0].x]),
  );
  assert.deepEqual(rows, [
    [
      ["TH", "what", 10],
      ["TH", "times", 80],
    ],
    [
      ["TD", "Standing", 10],
      ["TD", "2", 80],
    ],
    [["TD", "and 3 more", 10]],
  ]);
});

test("a list has an item for each line", () => {
  const { parts } = list(["1. Why?", "2. How?"], PLACE);
  assert.deepEqual(
    parts[0].parts.map(({ tag, parts }) => [tag, parts[0].tag, parts[0].marks[0].text]),
    [
      ["LI", "LBody", "1. Why?"],
      ["LI", "LBody", "2. How?"],
    ],
  );
});

test("texts are shown whole or counted", () => {
  const texts = ["Calf: left 2", "Back of the thigh: left 1, right 3", "Foot 1"];
  assert.equal(wholeTexts(texts, 100, 4, more).length, 4);
  assert.deepEqual(wholeTexts(texts, 100, 3, more), ["Calf: left 2", "and 2 more"]);
  assert.deepEqual(wholeTexts(texts, 100, 1, more), ["and 3 more"]);
  assert.deepEqual(wholeTexts(texts, 100, 0, more), []);
});
