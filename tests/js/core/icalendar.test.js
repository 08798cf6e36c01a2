/** How an iCalendar file is written, whatever its texts are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { component, escaped, fileOf, floating, inUtc } from "#js/core/icalendar.js";

const text = fc.string({ unit: "grapheme", maxLength: 300 });
const octets = (line) => new TextEncoder().encode(line).length;

test("no line is too long, and unfolded each says all that it said", () => {
  fc.assert(
    fc.property(
      fc.array(
        text.map((said) => `SUMMARY:${escaped(said)}`),
        { maxLength: 5 },
      ),
      (lines) => {
        const file = fileOf(lines);
        assert.ok(file.split("\r\n").every((line) => octets(line) <= 75));
        assert.equal(file.replaceAll("\r\n ", ""), lines.map((line) => `${line}\r\n`).join(""));
      },
    ),
  );
});

test("what was escaped is read as it was, on one line", () => {
  const read = (value) => value.replace(/\\(.)/g, (_, sign) => (sign === "n" ? "\n" : sign));
  fc.assert(
    fc.property(text, (said) => {
      assert.ok(!/[\r\n]/.test(escaped(said)));
      assert.equal(read(escaped(said)), said.replace(/\r\n?/g, "\n"));
    }),
  );
  assert.equal(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
});

test("a component begins and ends with its name", () => {
  assert.deepEqual(component("VALARM", ["ACTION:DISPLAY"]), ["BEGIN:VALARM", "ACTION:DISPLAY", "END:VALARM"]);
});

test("a moment is written in UTC, and what clocks read without a zone", () => {
  assert.equal(inUtc(new Date("2026-01-02T03:04:05Z")), "20260102T030405Z");
  assert.equal(floating("2026-01-02T03:04"), "20260102T030400");
});
