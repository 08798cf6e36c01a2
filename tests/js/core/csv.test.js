import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromCsv, toCsv } from "#js/core/csv.js";

const MARK = "\uFEFF";
const TABLE = [
  ["Date", "ml"],
  ["2026-11-22", 250],
  [null, 0],
];

test("a table begins with the mark of UTF-8, and each of its rows ends a line", () => {
  assert.equal(toCsv(TABLE, ","), `${MARK}Date,ml\r\n2026-11-22,250\r\n,0\r\n`);
  assert.equal(toCsv([], ","), MARK);
});

test("where a comma is the decimal sign, cells are parted by the other sign", () => {
  assert.equal(toCsv(TABLE, ";"), `${MARK}Date;ml\r\n2026-11-22;250\r\n;0\r\n`);
});

for (const [note, cell] of [
  ["=1+1", "'=1+1"],
  ["+31 6", "'+31 6"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\r=1", "'\r=1"],
  ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
  ['he said "au", twice', 'he said "au", twice'],
  ["pijn, één à twee ñ", "pijn, één à twee ñ"],
  ["2 = a lot", "2 = a lot"],
])
  test(`${JSON.stringify(note)} stays text in a spreadsheet`, () => {
    assert.deepEqual(rowsOf(toCsv([[note]], ","), ","), [[cell]]);
  });

test("any text comes back as it was, and nothing in the table runs", () => {
  const cells = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^['=+@\t\r\n",;a-]{0,6}$/));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cells, cells), { minLength: 1 }),
      fc.constantFrom(",", ";"),
      (rows, separator) => {
        const read = rowsOf(toCsv(rows, separator), separator);
        assert.deepEqual(fromCsv(toCsv(rows, separator), separator, rows.length), rows);
        assert.ok(read.flat().every((text) => !/^[=+\-@\t\r]/.test(text)));
      },
    ),
  );
});

test("a table that a spreadsheet saved without its last line end, or with other ones, is read", () => {
  assert.deepEqual(fromCsv('a,b\n"1\n2",', ",", 9), [
    ["a", "b"],
    ["1\n2", ""],
  ]);
  assert.deepEqual(fromCsv("", ",", 9), []);
});

test("a quote without an end, or one in the middle, is no table", () => {
  assert.equal(fromCsv('a,"b', ",", 9), null);
  assert.equal(fromCsv('a,b"c', ",", 9), null);
});

/** The cells of a table as RFC 4180 has them read. */
function rowsOf(text, separator) {
  assert.ok(text.startsWith(MARK));
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",;\r\n]*))([,;]|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test("of a text that goes on and on only so many rows are read, and no cell is too large to be looked at", () => {
  assert.deepEqual(fromCsv("a\n".repeat(9), ",", 3), Array(3).fill(["a"]));
  assert.equal(fromCsv(`"${'""'.repeat(5_000_000)}"`, ",", 9), null);
});
