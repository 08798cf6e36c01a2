/** A table that a spreadsheet has saved is the same text, in whatever letters it did. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decoded } from "#js/core/decoded.js";

const TEXT = "Datum;Notitie\r\n2026-11-20;crème brûlée";
const bytesOf = (...bytes) => new Uint8Array(bytes).buffer;

test("a text in UTF-8 is read as such, with its mark or without, and whatever signs it has", () => {
  for (const text of [TEXT, "", "\uFFFD", "\u{1F926} \u202E"])
    for (const mark of ["", "\uFEFF"])
      assert.equal(decoded(new TextEncoder().encode(mark + text).buffer), text);
});

test("what is no UTF-8 is in the letters of Windows", () => {
  const bytes = bytesOf(...Array.from(TEXT, (sign) => sign.charCodeAt(0)));
  assert.equal(decoded(bytes), TEXT);
  assert.equal(decoded(bytesOf(0x80)), "€");
});

test("a text in UTF-16 says so itself", () => {
  const units = Uint16Array.from(`\uFEFF${TEXT}`, (sign) => sign.charCodeAt(0));
  const [little, big] = [true, false].map((isLittle) => {
    const view = new DataView(new ArrayBuffer(units.length * 2));
    units.forEach((unit, place) => {
      view.setUint16(place * 2, unit, isLittle);
    });
    return view.buffer;
  });
  assert.equal(decoded(little), TEXT);
  assert.equal(decoded(big), TEXT);
});
