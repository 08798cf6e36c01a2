/** The backup file comes back as it went out, and what is no such file is refused with its reason. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LARGEST, NAMES, parse, sealedText, textOf } from "#js/core/backup.js";
import { Unreadable } from "#js/core/readers.js";
import { toStored } from "#js/records/stored.js";
import { contents } from "#support/backup.js";
import { cramp } from "#support/records.js";

const NOW = Date.UTC(2026, 10, 26);
const CRAMP = toStored("cramps", cramp({ at: NOW, offset: 60 }, { id: "one" }));
const SEALED = { kdf: "PBKDF2-SHA-256", iterations: 600_000, salt: "AAAA", iv: "AAAA", data: "AAAA" };
const PASSKEY = { kdf: "WebAuthn-PRF-HKDF-SHA-256", passkey: "AQID", salt: "AAAA", iv: "AAAA", data: "AAAA" };
const FILE = { app: "uncramp", schema: 2, exported_at: "2026-11-26T00:00:00.000Z" };
const whole = (file) => JSON.stringify({ ...FILE, ...file });
const cramps = (...changes) => whole({ cramps: changes.map((change) => ({ ...CRAMP, ...change })) });

const refused = (text) => {
  try {
    parse(text);
  } catch (error) {
    assert.ok(error instanceof Unreadable, String(error));
    return [error.reason, ...Object.values(error.values)].join(" ");
  }
  return "";
};

test("a backup has everything that went into it", () => {
  fc.assert(
    fc.property(contents, (phone) => {
      assert.deepEqual(parse(textOf(phone, NOW)), { sealed: null, contents: phone });
    }),
    { numRuns: 1000 },
  );
});

test("the exports of the diary and the water room of earlier builds are read", () => {
  const diary = parse(JSON.stringify({ app: "uncramp", schema: 1, exported_at: "", cramps: [CRAMP] }));
  assert.deepEqual(diary.contents.records.cramps, [CRAMP]);
  const drink = { id: "d", at: NOW, offset: 0, ml: 200, drink: "water", counts: true };
  const water = {
    id: "water",
    cups: [],
    unit: "ml",
    goal: 1600,
    goalFor: "unsaid",
    limited: false,
    limit: null,
    changedAt: 0,
  };
  const { records } = parse(JSON.stringify({ app: "uncramp", schema: 1, drinks: [drink], water })).contents;
  assert.deepEqual([records.drinks, records.settings, records.cramps], [[drink], [water], []]);
});

test("what is sealed is handed on, unless it would keep the phone busy", () => {
  assert.deepEqual(parse(sealedText(SEALED, NOW)), { sealed: SEALED });
  assert.equal(refused(whole({ encrypted: { ...SEALED, iterations: 1e12 } })), "strange");
  assert.equal(refused(whole({ encrypted: { ...SEALED, kdf: "none" } })), "strange");
  assert.equal(refused(whole({ encrypted: { ...SEALED, salt: "<b>" } })), "strange");
});

test("what a passkey opens is handed on with its id, and a build that knows none refuses it as newer", () => {
  const text = sealedText(PASSKEY, NOW);
  assert.deepEqual(parse(text), { sealed: PASSKEY });
  assert.deepEqual(
    [text, sealedText(SEALED, NOW)].map((each) => JSON.parse(each).schema),
    [3, 2],
  );
  for (const passkey of ["", "<b>", "_-_-", 1, null, undefined, "A".repeat(1400), "AQI=\n"])
    assert.equal(refused(whole({ encrypted: { ...PASSKEY, passkey } })), "strange", passkey);
  assert.equal(refused(whole({ schema: 4, encrypted: PASSKEY })), "newer 4");
});

test("whatever stands where something is sealed, it is handed on as it should be or refused", () => {
  const field = fc.oneof(fc.base64String(), fc.jsonValue());
  const changes = fc.dictionary(
    fc.constantFrom("kdf", "passkey", "iterations", "salt", "iv", "data", "more"),
    field,
  );
  const sealed = fc.oneof(
    fc.jsonValue(),
    fc.tuple(fc.constantFrom(SEALED, PASSKEY), changes).map(([some, other]) => ({ ...some, ...other })),
  );
  fc.assert(
    fc.property(sealed, fc.constantFrom(2, 3), (encrypted, schema) => {
      const text = whole({ schema, encrypted });
      if (refused(text)) return assert.ok(["strange", "other"].includes(refused(text)));
      const { sealed: read } = parse(text);
      assert.deepEqual(Object.keys(read), Object.keys("passkey" in read ? PASSKEY : SEALED));
      assert.deepEqual(parse(sealedText(read, NOW)).sealed, read);
    }),
    { numRuns: 1000 },
  );
});

test("fields and stores that nobody knows are left out", () => {
  const { records } = parse(
    whole({ cramps: [{ ...CRAMP, more: { deep: 1 } }], devices: [{ secret: "s" }] }),
  ).contents;
  assert.deepEqual(records.cramps, [CRAMP]);
  assert.deepEqual(Object.keys(records), NAMES);
});

test("markup in a note stays the text that it is", () => {
  const note = "<img src=x onerror=alert(1)>";
  assert.equal(parse(cramps({ note })).contents.records.cramps[0].note, note);
});

test("hostile files are refused by name", () => {
  const deep = (levels) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
  assert.equal(refused("x".repeat(LARGEST + 1)), "large");
  for (const text of ["", "cramps", "null", "[]", "{}", '"uncramp"', '{"app": "other", "schema": 2}'])
    assert.equal(refused(text), "other", text);
  for (const schema of [0, -1, "2", null, [2]])
    assert.equal(refused(whole({ schema })), "other", String(schema));
  assert.equal(refused(whole({ schema: 99 })), "newer 99");
  assert.equal(refused(`{"app": "uncramp", "schema": 2, "cramps": ${deep(500)}}`), "strange");
  assert.ok(["strange", "other"].includes(refused(deep(1_000_000))));
  assert.equal(refused(cramps({}).replace('"note"', '"__proto__": {"x": 1}, "note"')), "strange");
  assert.equal(refused(cramps({}).replace('"note"', '"constructor": 1, "note"')), "strange");
  assert.equal(refused(whole({ cramps: { length: 1 } })), "strange");
  assert.equal(refused(whole({ choices: { night: 1 } })), "strange");
  assert.equal(refused(whole({ choices: [] })), "strange");
});

test("a record with anything of a wrong kind is refused with its place", () => {
  const wrong = {
    id: ["", 1, null, "__proto__", "a b", "x".repeat(65)],
    startedAt: ["2026", null, Number.MAX_VALUE, -1e15, undefined],
    offset: [1e4, "60"],
    seconds: [-1, "1", 1e9, []],
    area: [null, "<b>", {}],
    side: ["both", 1],
    note: [null, 1, "x".repeat(5001)],
    pain: [11, -1, "3"],
    woke: ["yes", 1],
    triggers: ["sport", [1], Array(51).fill("sport")],
  };
  for (const [field, values] of Object.entries(wrong))
    for (const value of values)
      assert.equal(
        refused(cramps({}, { [field]: value })),
        "wrong cramps 2",
        `${field}: ${JSON.stringify(value)}`,
      );
});

/** A file with one of its values, at any depth, in place of anything else. */
const mutated = fc.tuple(contents, fc.nat(), fc.jsonValue()).map(([phone, pick, value]) => {
  const file = JSON.parse(textOf(phone, NOW));
  const places = [];
  const walk = (part) => {
    for (const key of Object.keys(part)) {
      places.push([part, key]);
      if (part[key] && typeof part[key] === "object") walk(part[key]);
    }
  };
  walk(file);
  const [part, key] = places[pick % places.length];
  part[key] = value;
  return JSON.stringify(file);
});
const anything = fc.oneof(
  fc.string(),
  fc.json(),
  fc.jsonValue().map((value) => whole({ cramps: [value], drinks: value, choices: value })),
);

test("a table that says of itself that it cannot be a text or a number is refused", () => {
  for (const odd of [{ toString: false }, { valueOf: false }]) {
    assert.equal(refused(whole({ choices: { night: odd } })), "strange");
    assert.match(refused(cramps({ pain: odd })), /^wrong/);
  }
});

test("whatever is in a file, it is read or refused, and what was read is read again as the same", () => {
  fc.assert(
    fc.property(fc.oneof(mutated, anything), (text) => {
      if (refused(text)) return;
      const { sealed, contents: read } = parse(text);
      if (!sealed) assert.deepEqual(parse(textOf(read, NOW)).contents, read);
    }),
    { numRuns: 2000 },
  );
  assert.equal({}.x, undefined);
});
