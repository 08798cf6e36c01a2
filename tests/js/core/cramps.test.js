/** What a form says of a cramp, as an entry and what is wrong with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DIARY_CRAMP_MOST_HOURS, DIARY_NOTE_MOST_SIGNS } from "limits";
import { detailsOf } from "#js/core/cramp-details.js";
import { changed, newCramp } from "#js/core/cramps.js";
import { cramp } from "#support/records.js";
import { inZone, momentIn } from "#support/zones.js";

const LONGEST = DIARY_CRAMP_MOST_HOURS * 3600;
const ZONE = "Europe/Amsterdam";
const AT = Date.parse("2026-11-22T03:12:00+01:00");
const NIGHT = cramp(momentIn(ZONE, AT));
const SAID = {
  when: "2026-11-22T03:12",
  minutes: "3",
  seconds: "10",
  side: "left",
  area: "calf",
  helped: "calf-bed",
  note: "",
  ...detailsOf({}),
};
const KNOWN = {
  now: AT + 6 * 3_600_000,
  areas: new Set(["calf", "foot"]),
  helpers: new Set(["calf-bed", "walk"]),
};

const said = (others) => inZone(ZONE, () => changed(NIGHT, { ...SAID, ...others }, KNOWN));

test("what says the same changes nothing", () => {
  assert.deepEqual(said({}), { entry: NIGHT, problems: {} });
});

test("every part can be changed, and what is not said is nothing", () => {
  const { entry, problems } = said({
    when: "2026-11-21T22:15",
    minutes: "",
    seconds: "",
    side: "",
    area: "foot",
    helped: "",
    note: " au ",
  });
  const moment = momentIn(ZONE, Date.parse("2026-11-21T22:15:00+01:00"));
  assert.deepEqual(entry, {
    ...NIGHT,
    ...moment,
    seconds: null,
    side: null,
    area: "foot",
    helped: null,
    note: "au",
  });
  assert.deepEqual(problems, {});
});

for (const [field, value, problem] of [
  ["when", "2026-11-22T09:13", { when: "future" }],
  ["when", "", { when: "missing" }],
  ["when", "0026-11-22T03:00", { when: "missing" }],
  ["minutes", "three", { length: "number" }],
  ["minutes", "1.5", { length: "number" }],
  ["minutes", "1441", { length: "number" }],
  ["seconds", "-3", { length: "number" }],
  ["side", "up", { side: "unknown" }],
  ["area", "wing", { area: "unknown" }],
  ["helped", "magic", { helped: "unknown" }],
  ["pain", "11", { pain: "unknown" }],
  ["pain", "-1", { pain: "unknown" }],
  ["pain", "4.5", { pain: "unknown" }],
  ["note", "x".repeat(DIARY_NOTE_MOST_SIGNS + 1), { note: "long" }],
])
  test(`${field} as ${JSON.stringify(value.slice(0, 20))} is said to be wrong`, () => {
    assert.deepEqual(said({ [field]: value }).problems, problem);
  });

test("all that is wrong is said at once", () => {
  const { problems } = said({
    minutes: "",
    seconds: "",
    side: "up",
    area: "wing",
    helped: "magic",
    note: "x".repeat(501),
  });
  assert.deepEqual(problems, { side: "unknown", area: "unknown", helped: "unknown", note: "long" });
});

test("a length is whole seconds of a day at most, or nothing", () => {
  const numbers = fc.integer({ min: 0, max: 99_999 });
  fc.assert(
    fc.property(numbers, numbers, (minutes, seconds) => {
      const { entry, problems } = said({ minutes: `${minutes}`, seconds: ` ${seconds} ` });
      const length = minutes * 60 + seconds;
      assert.equal(problems.length, length > LONGEST ? "number" : undefined);
      if (!problems.length) assert.equal(entry.seconds, length || null);
    }),
  );
});

test("whatever is said, there is no problem with an entry that is within bounds", () => {
  const words = fc.record({
    minutes: fc.string(),
    seconds: fc.string(),
    side: fc.string(),
    note: fc.string({ maxLength: 600 }),
  });
  fc.assert(
    fc.property(words, (others) => {
      const { entry, problems } = said(others);
      if (Object.keys(problems).length) return;
      assert.ok(entry.seconds === null || (Number.isInteger(entry.seconds) && entry.seconds <= LONGEST));
      assert.ok([null, "left", "right"].includes(entry.side));
      assert.ok(entry.note.length <= DIARY_NOTE_MOST_SIGNS);
    }),
  );
});

test("of a cramp noted by hand only the place is known", () => {
  const moment = momentIn(ZONE, AT);
  const unknown = { seconds: null, side: null, helped: null, note: "", by: "hand" };
  assert.deepEqual(newCramp("7", moment, { area: "foot" }), { id: "7", ...moment, area: "foot", ...unknown });
});
