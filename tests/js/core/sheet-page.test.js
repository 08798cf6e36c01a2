import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pdfOf } from "#js/core/pdf.js";
import { lengthOf } from "#js/core/pdf-text.js";
import { A4, MARGIN, sheetPage } from "#js/core/sheet-page.js";
import { contents, counted, marksOf, textsOf } from "#support/sheet.js";

/** The corners of a mark: of letters from the top of an Á to the foot of a g. */
function boxOf(mark) {
  if (mark.kind === "box") return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
  if (mark.kind === "text")
    return [mark.x, mark.y - 0.8 * mark.size, mark.x + lengthOf(mark.text, mark), mark.y + 0.2 * mark.size];
  const [across, down] = [0, 1].map((axis) => mark.points.map((point) => point[axis]));
  const half = mark.width / 2;
  return [
    Math.min(...across) - half,
    Math.min(...down) - half,
    Math.max(...across) + half,
    Math.max(...down) + half,
  ];
}

test("whatever there is to say, it is one page with nothing in its margins", () => {
  fc.assert(
    fc.property(contents, (content) => {
      for (const mark of marksOf(sheetPage(content).parts)) {
        const [left, top, right, bottom] = boxOf(mark);
        const inside =
          left >= MARGIN - 1 &&
          top >= MARGIN - 1 &&
          right <= A4.width - MARGIN + 1 &&
          bottom <= A4.height - MARGIN + 2;
        assert.ok(inside, JSON.stringify([mark, left, top, right, bottom]));
      }
    }),
    { numRuns: 60 },
  );
});

test("no two texts lie on each other", () => {
  fc.assert(
    fc.property(contents, (content) => {
      const texts = marksOf(sheetPage(content).parts).filter(({ kind, text }) => kind === "text" && text);
      const boxes = texts.map(boxOf);
      for (const [place, [left, top, right, bottom]] of boxes.entries())
        for (let other = place + 1; other < boxes.length; other++) {
          const [x, y, w, h] = boxes[other];
          const apart = x >= right - 0.1 || w <= left + 0.1 || y >= bottom - 0.1 || h <= top + 0.1;
          assert.ok(apart, JSON.stringify([texts[place], texts[other]]));
        }
    }),
    { numRuns: 60 },
  );
});

test("any page becomes a file of one page", () => {
  fc.assert(
    fc.property(contents, (content) => {
      const file = new TextDecoder().decode(pdfOf(sheetPage(content)));
      return file.match(/\/Type \/Page /g).length === 1 && file.endsWith("%%EOF\n");
    }),
    { numRuns: 30 },
  );
});

const CONTENT = {
  ...{
    language: "en",
    title: "Cramp",
    lead: "My own notes.",
    period: "16 Oct – 26 Nov 2026",
    made: "made today",
  },
  ...{
    empty: "No night was logged.",
    counted: null,
    medicines: null,
    signs: null,
    questions: null,
    note: null,
  },
  foot: ["0 of 42 nights logged."],
};

test("an empty diary says so instead of pictures", () => {
  const { parts } = sheetPage(CONTENT);
  assert.deepEqual(
    parts.map(({ tag }) => tag),
    ["H1", "P", "P", "P", "P"],
  );
  assert.deepEqual(textsOf(parts).slice(-2), ["No night was logged.", "0 of 42 nights logged."]);
});

test("each picture is in words too, and stands in its place of the reading", () => {
  const [some] = fc.sample(counted, 1);
  const { parts } = sheetPage({ ...CONTENT, counted: some });
  const pictures = parts.filter(({ tag }) => tag === "Figure").map(({ alt }) => alt);
  assert.deepEqual(pictures, [some.when.alt, some.where.alt, some.weeks.alt]);
});
