import assert from "node:assert/strict";
import { test } from "node:test";
import { besideOf } from "#js/core/beside.js";
import { cramp, drink, session } from "#support/records.js";
import { momentIn } from "#support/zones.js";

const at = (text) => momentIn("Europe/Madrid", Date.parse(`${text}+01:00`));
const NIGHTS = ["2026-11-24", "2026-11-25", "2026-11-26"];
const KEPT = {
  sessions: [
    session(at("2026-11-23T22:40")),
    session(at("2026-11-25T01:20")),
    session(at("2026-10-01T22:00")),
  ],
  drinks: [
    drink(at("2026-11-24T08:00"), 200),
    drink(at("2026-11-24T23:50"), 300),
    drink(at("2026-11-25T04:30"), 100),
    drink(at("2026-11-25T19:00"), 150, "alcohol", false),
    drink(at("2026-11-25T21:00"), 150, "alcohol", false),
  ],
  cramps: [
    cramp(at("2026-11-24T03:00"), { triggers: ["heat", "alcohol"] }),
    cramp(at("2026-11-25T03:00"), { triggers: ["heat"] }),
    cramp(at("2026-11-25T04:00")),
  ],
};
const found = (kind, kept = KEPT) => Object.fromEntries(besideOf(kind, kept, NIGHTS));

test("an evening lies before the night that it begins, also after midnight", () => {
  assert.deepEqual(found("routine"), { "2026-11-24": 1, "2026-11-25": 1 });
});

test("another routine than that of the evening plan is not the evening routine", () => {
  const sessions = KEPT.sessions.map((each) => ({ ...each, plan: "desk" }));
  assert.deepEqual(found("routine", { ...KEPT, sessions }), {});
});

test("what counts as water is added up from five in the morning to five", () => {
  assert.deepEqual(found("water"), { "2026-11-25": 600 });
});

test("alcohol is one that was drunk, or one that was noted with the cramp", () => {
  assert.deepEqual(found("alcohol"), { "2026-11-24": 1, "2026-11-26": 1 });
});
