import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeOf } from "#js/core/pdf-letters.js";
import { cut, lengthOf, linesOf, linesUpTo, written } from "#js/core/pdf-text.js";

const LOOK = { size: 9 };

test("Dutch, Spanish and English stay as they are", () => {
  const text = "¿Cuánto? ¡Mañana! coördinatie, één, 5 € – “so” ‘thus’…";
  assert.deepEqual(written(text), { text, isWhole: true });
});

test("spaces and dashes become the nearest that the letters have", () => {
  assert.deepEqual(written("16 Oct\u2009–\u200926\u202fNov, −3,\nx\u2011ray"), {
    text: "16 Oct – 26\u00a0Nov, –3, x-ray",
    isWhole: true,
  });
});

test("a dose in micrograms is one, whichever of the two letters was typed", () => {
  assert.deepEqual(written("20 \u03bcg"), { text: "20 \u00b5g", isWhole: true });
});

test("a letter with its mark apart is one letter", () => {
  assert.deepEqual(written("man\u0303ana"), { text: "mañana", isWhole: true });
});

test("a letter with a mark that the letters lack is written without it", () => {
  assert.deepEqual(written("Łagodny środek żółty, ığdır, țară"), {
    text: "Lagodny srodek zólty, igdir, tara",
    isWhole: true,
  });
});

test("a sign that the letters lack becomes a question mark, and this is said", () => {
  assert.deepEqual(written("so 😀 Ωλ"), { text: "so ? ??", isWhole: false });
  assert.deepEqual(written("👩‍🚀"), { text: "??", isWhole: false });
});

test("whatever is written has a code", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (said) =>
      [...written(said).text].every((letter) => codeOf(letter) !== null),
    ),
  );
});

test("bold letters are wider", () => {
  assert.equal(lengthOf("ab", { size: 10 }), 11.12);
  assert.equal(lengthOf("ab", { size: 10, bold: true }), 11.67);
});

test("a text that is too long is cut, with three dots", () => {
  assert.equal(cut("a short one", 100, LOOK), "a short one");
  assert.equal(cut("a rather long one", 40, LOOK), "a rathe…");
  assert.equal(cut("a", 1, LOOK), "…");
});

test("of more lines than there may be the last is cut", () => {
  assert.deepEqual(linesUpTo("one two three four", 2, 40, LOOK), ["one two", "three four"]);
  assert.deepEqual(linesUpTo("one two three four five", 2, 40, LOOK), ["one two", "three fo…"]);
});

test("no line is wider than its place, and none of the letters is lost", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (said, width) => {
      const { text } = written(said);
      const lines = linesOf(text, width, LOOK);
      const letters = (some) => some.join("").replaceAll(" ", "");
      assert.equal(letters(lines), letters([text]));
      return lines.every((line) => lengthOf(line, LOOK) <= width && line !== "");
    }),
  );
});

test("nothing has no line", () => {
  assert.deepEqual(linesOf("", 100, LOOK), []);
});
