import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOf, widthOf } from "#js/core/pdf-letters.js";

const letters = Array.from({ length: 256 }, (_, code) => code).flatMap((code) => {
  const letter = new TextDecoder("windows-1252").decode(Uint8Array.of(code));
  return code < 32 || [127, 129, 141, 143, 144, 157].includes(code) ? [] : [[letter, code]];
});

test("each letter has the code of WinAnsi", () => {
  for (const [letter, code] of letters) assert.equal(codeOf(letter), code, letter);
  assert.equal(letters.length, 218);
});

test("what WinAnsi lacks has no code", () => {
  for (const letter of ["\0", "\n", "\x81", "Ω", "ł", "😀", "→"]) assert.equal(codeOf(letter), null, letter);
});

test("letters are as wide as Adobe says", () => {
  const known = {
    A: [667, 722],
    i: [222, 278],
    ñ: [556, 611],
    "€": [556, 556],
    "“": [333, 500],
    W: [944, 944],
    7: [556, 556],
  };
  for (const [letter, widths] of Object.entries(known))
    assert.deepEqual([widthOf(letter, false), widthOf(letter, true)], widths, letter);
});
