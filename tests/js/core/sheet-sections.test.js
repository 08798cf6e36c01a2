import assert from "node:assert/strict";
import { test } from "node:test";
import { sectionsOf } from "#js/core/sheet-sections.js";
import { textsOf } from "#support/sheet.js";

const NOTHING = { medicines: null, signs: null, questions: null, note: null };
const PLACE = { x: 42, y: 400, width: 511 };
const BOTTOM = 780;
const more = (left) => `and ${left} more`;
const medicines = (count) => ({
  title: "Medicines",
  head: ["name", "dates", "link"],
  rows: Array.from({ length: count }, (_, place) => [`medicine ${place}`, "started", "–"]),
  more,
});

test("twelve medicines have room beside signs, questions and a note", () => {
  const content = {
    medicines: medicines(12),
    signs: {
      title: "Signs",
      lines: [
        { text: "Yes: one", strong: true },
        { text: "No: two", strong: false },
      ],
    },
    questions: { title: "Questions", text: ["1. Why?", "2. How?"], unfit: "The rest does not fit." },
    note: { title: "Note", text: ["Worse since October."], unfit: "The rest does not fit." },
  };
  const texts = textsOf(sectionsOf(content, PLACE, BOTTOM));
  for (const said of ["medicine 11", "Yes: one", "No: two", "2. How?", "Worse since October."])
    assert.ok(texts.includes(said), said);
});

test("a long name is broken and keeps its dose, and the medicine below it stands below it", () => {
  const name = "Hydrochlorothiazide with amiloride in the morning, after breakfast, 50 mg and 5 mg";
  const rows = [
    [name, "started", "–"],
    ["Furosemide 40 mg", "started", "–"],
  ];
  const [, , { parts }] = sectionsOf({ ...NOTHING, medicines: { ...medicines(0), rows } }, PLACE, BOTTOM);
  const [, first, second] = parts.map((row) => row.parts.map(({ marks }) => marks));
  assert.equal(first[0].map(({ text }) => text).join(" "), name);
  assert.equal(second[0][0].y - first[0][0].y, 24);
  assert.equal(second[0][0].y, second[1][0].y);
});

test("medicines that have no room are counted, and named as far as the line goes", () => {
  const texts = textsOf(sectionsOf({ ...NOTHING, medicines: medicines(40) }, PLACE, BOTTOM));
  const shown = texts.filter((text) => text.startsWith("medicine ")).length;
  assert.ok(shown > 20);
  const left = 40 - shown;
  assert.ok(texts.at(-1)?.startsWith(`and ${left} more: medicine ${shown}, medicine ${shown + 1}, `));
});

test("a question is left out whole, and a note from a line on", () => {
  const long = "word ".repeat(60).trim();
  const own = { title: "Own", text: [long, long, long], unfit: "The rest does not fit." };
  const questions = textsOf(sectionsOf({ ...NOTHING, questions: own }, PLACE, 400 + 28 + 12 * 5));
  assert.deepEqual([questions.length, questions.at(-1)], [5, own.unfit]);
  const note = textsOf(sectionsOf({ ...NOTHING, note: own }, PLACE, 400 + 28 + 12 * 5));
  assert.deepEqual([note.length, note.at(-1)], [6, own.unfit]);
});

test("without room a section is its heading alone", () => {
  const own = { title: "Own", text: ["Why?"], unfit: "The rest does not fit." };
  assert.deepEqual(textsOf(sectionsOf({ ...NOTHING, questions: own }, PLACE, 410)), ["Own"]);
});
