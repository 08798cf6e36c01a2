/** A table of the diary comes back as the cramps it was made from, as far as its columns go, and twice adds nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rowOf } from "#js/core/cramp-table.js";
import { crampsFromTable, mayBeTable } from "#js/core/cramps-from-table.js";
import { toCsv } from "#js/core/csv.js";
import { mergeOf } from "#js/core/merge.js";
import { Unreadable } from "#js/core/readers.js";
import { fromStored } from "#js/records/stored.js";
import { crampsOf } from "#support/backup.js";
import { cramp } from "#support/records.js";
import { dictionaryFor, HEAD, WORDS } from "#support/table.js";

const OTHER = { ...dictionaryFor([]), columns: new Map([["Datum", "date"]]) };
const diaries = crampsOf.map((stored) =>
  stored.map((each) => fromStored("cramps", each)).sort((one, other) => one.at - other.at),
);
const separators = fc.constantFrom(",", ";");

const idsOf = (cramps) =>
  cramps.flatMap(({ area, helped, triggers = [] }) => [area, helped ?? [], triggers].flat());
const rowsOf = (cramps) => cramps.map((each) => rowOf(each, WORDS));
const tableOf = (cramps, separator) => toCsv([HEAD, ...rowsOf(cramps)], separator);
const read = (text, cramps, own = []) =>
  crampsFromTable(text, [OTHER, dictionaryFor(idsOf(cramps))], own).map((each) => fromStored("cramps", each));

const refused = (text, own = []) => {
  try {
    read(text, own);
  } catch (error) {
    assert.ok(error instanceof Unreadable, String(error));
    return [error.reason, ...Object.values(error.values)].join(" ");
  }
  return "";
};

test("cramps come back with all that the table says of them", () => {
  fc.assert(
    fc.property(diaries, separators, (cramps, separator) => {
      assert.deepEqual(rowsOf(read(tableOf(cramps, separator), cramps)), rowsOf(cramps));
    }),
    { numRuns: 1000 },
  );
});

test("the table of this phone's own diary is the same diary, with all that no column says", () => {
  fc.assert(
    fc.property(diaries, separators, (cramps, separator) => {
      const { added, changed } = mergeOf(cramps, read(tableOf(cramps, separator), cramps, cramps));
      assert.deepEqual([added, changed], [[], []]);
    }),
    { numRuns: 1000 },
  );
});

test("read a second time nothing is added, whether what came in is known by its moment or by its name", () => {
  fc.assert(
    fc.property(diaries, (cramps) => {
      const text = tableOf(cramps, ",");
      const once = read(text, cramps);
      for (const own of [once, []]) {
        const { added, changed } = mergeOf(once, read(text, cramps, own));
        assert.deepEqual([added, changed], [[], []]);
      }
    }),
    { numRuns: 300 },
  );
});

const ONE = cramp({ at: Date.UTC(2026, 10, 22, 3, 12, 40), offset: 0 });

test("the columns of earlier builds are enough, and what they lack stays as this phone has it", () => {
  const early = [0, 1, 2, 3, 4, 5, 12];
  const text = toCsv(
    [HEAD, ...rowsOf([{ ...ONE, note: "other" }])].map((row) => early.map((nth) => row[nth])),
    ";",
  );
  const own = [{ ...ONE, id: "mine", pain: 7, by: "guide" }];
  assert.deepEqual(read(text, own, own), [{ ...own[0], note: "other" }]);
});

test("words that nobody knows stand for themselves, as an area that was renamed does", () => {
  const [found] = read(toCsv([HEAD, ["2026-11-22", "03:12", "", "knee", ...Array(9).fill("")]], ","), []);
  assert.deepEqual([found.area, found.id, found.side], ["knee", "csv-2026-11-22T0312-knee-none", null]);
});

test("a table that was copied out of a spreadsheet is read, with tabs between its cells and lines with nothing", () => {
  const text = [
    "The date\tThe time\tThe area",
    "2026-11-22\t03:12\tknee",
    "",
    "\t\t",
    "2026-11-23\t04:00\tfoot",
    "",
    "",
  ];
  assert.ok(mayBeTable(text[0]));
  assert.deepEqual(
    read(text.join("\r\n"), []).map(({ area }) => area),
    ["knee", "foot"],
  );
});

test("a table that is not of the diary, or broken, is refused by name", () => {
  const whole = tableOf([ONE], ",");
  for (const text of [
    "",
    "a,b",
    "Date,Time\n1,2",
    whole.replace("The area", "Area"),
    `${whole}"`,
    "The date,The time",
  ])
    assert.equal(refused(text, [ONE]), "other", text);
  assert.equal(refused(whole.replace("The area", "__proto__"), [ONE]), "other");
  for (const [was, is] of [
    ["2026-11-22", "22/11/2026"],
    ["03:12", "25:99"],
    ["190", "1e99"],
    ["190", "long"],
    ["side left", "<b>left</b>"],
    ["2026-11-22", "2026-02-30"],
    ["190,", ""],
  ])
    assert.equal(refused(whole.replace(was, is), [ONE]), "wrong cramps 1", is);
  assert.equal(refused("x".repeat(20e6 + 1)), "large");
  assert.equal(refused(whole + "x\r\n".repeat(50_000), [ONE]), "large");
});

test("whatever is in a table, it is read or refused", () => {
  const cells = fc.oneof(
    fc.string(),
    fc.constantFrom("", "__proto__", "constructor", "=1+1", "<img src=x>", "2026-11-22"),
  );
  const rows = fc.array(fc.array(cells, { minLength: 11, maxLength: 13 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, separators, fc.nat(), fc.string({ maxLength: 3 }), (some, separator, place, more) => {
      const text = toCsv([HEAD, ...rowsOf([ONE]), ...some], separator);
      const at = place % text.length;
      refused(text.slice(0, at) + more + text.slice(at), [ONE]);
    }),
    { numRuns: 2000 },
  );
  assert.equal({}.x, undefined);
});

test("what begins with a brace is no table", () => {
  assert.ok(mayBeTable("\uFEFFDate,Time"));
  assert.ok(mayBeTable("Datum;Tijd"));
  for (const text of ['{"app": "uncramp", "x": 1}', "[1,2]", "words", ""]) assert.ok(!mayBeTable(text), text);
});
