/** A file for calendars; that another program reads it is tested with the one that the page gives. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf } from "#js/core/calendar.js";
import { remindersOf, USUAL } from "#js/core/times.js";
import { inZone } from "#support/zones.js";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const TITLE = `¿Un vaso de agua? Sí, claro; ${"ñandú ".repeat(20)}`;

const made = (wishes, zone = "Europe/Madrid", now = NOW) =>
  inZone(zone, () =>
    calendarOf(
      remindersOf({ ...USUAL, ...wishes }),
      { water: TITLE, stretch: "Rek" },
      { now, language: "es" },
    ),
  );

/** What stands under a name, in every event: [[parameters and value], …]. */
const valuesOf = (text, name) =>
  unfolded(text).flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));
const unfolded = (text) => text.replaceAll("\r\n ", "").split("\r\n");

test("no line is longer than 75 octets, every line ends, and together they say the whole title", () => {
  const text = made({});
  const lines = text.split("\r\n");
  assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  const said = TITLE.replaceAll(/[,;]/g, "\\$&");
  assert.deepEqual(valuesOf(text, "SUMMARY:"), Array(4).fill(said));
});

test("each time is an event of its own that repeats on its days, begins on the first of them and has an alarm", () => {
  const text = made({ stretch: true, days: [1, 4] });
  const times = ["090000", "120000", "150000", "180000", "213000"];
  // 22 November was a Sunday. There is no zone: it rings by the clock of wherever the phone is.
  assert.deepEqual(
    valuesOf(text, "DTSTART"),
    times.map((time) => `:20261123T${time}`),
  );
  assert.deepEqual(valuesOf(text, "RRULE:"), Array(5).fill("FREQ=WEEKLY;BYDAY=MO,TH"));
  assert.deepEqual(valuesOf(text, "TRIGGER"), Array(5).fill(":PT0S"));
  assert.equal(new Set(valuesOf(text, "UID:")).size, 5);
});

test("the same wishes have the same names again, and others have others", () => {
  const names = (wishes, now) => valuesOf(made(wishes, "UTC", now), "UID:");
  assert.deepEqual(names({}, NOW), names({}, NOW + 86_400_000));
  assert.notDeepEqual(names({}, NOW), names({ days: [1] }, NOW));
});

test("the first day is today by the clock of the phone, wherever it is", () => {
  const first = (zone) => valuesOf(made({ mode: "times", times: ["10:00"] }, zone), "DTSTART");
  assert.deepEqual(first("America/New_York"), [":20261122T100000"]);
  assert.deepEqual(first("Pacific/Kiritimati"), [":20261123T100000"]);
  assert.deepEqual(valuesOf(made({}, "Pacific/Kiritimati"), "DTSTAMP"), Array(4).fill(":20261122T120000Z"));
});

test("a time that the clocks leap over on its first day is the hour of all others", () => {
  const first = (zone, now, stretchAt) => {
    const wishes = { water: false, stretch: true, stretchAt, quietFrom: "04:00", quietTo: "12:00" };
    return valuesOf(made(wishes, zone, Date.parse(now)), "DTSTART");
  };
  assert.deepEqual(first("Europe/Madrid", "2027-03-27T23:30Z", "02:30"), [":20270328T023000"]);
  assert.deepEqual(first("America/Havana", "2026-03-08T12:00Z", "00:15"), [":20260308T001500"]);
});
