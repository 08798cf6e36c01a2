import assert from "node:assert/strict";
import { test } from "node:test";
import { speakerOf } from "#js/ui/speaker.js";
import { filled } from "#js/ui/words.js";

const SENTENCES = {
  more: { one: "nog {n}", other: "nog {n}, in de app" },
  weekly: "mediaan (meeste {most})",
  "area-calf": "Kuit",
};
const same = (text) => text;
const dutch = speakerOf(SENTENCES, "nl-NL", same, filled);

test("a sentence has its numbers as its reader writes them, and the form of its number", () => {
  assert.equal(dutch.say("weekly", { most: 1.5 }), "mediaan (meeste 1,5)");
  assert.deepEqual([dutch.say("more", { n: 1 }), dutch.say("more", { n: 4 })], ["nog 1", "nog 4, in de app"]);
});

test("a sentence that is not there is an error, and a name that is not known is said as it is kept", () => {
  assert.throws(() => dutch.say("nothing"), /no words for "nothing"/);
  assert.deepEqual([dutch.name("area", "calf"), dutch.name("area", "tail")], ["Kuit", "tail"]);
});

test("dates, hours and lengths are those of the language", () => {
  const spanish = speakerOf(SENTENCES, "es-ES", same, filled);
  assert.equal(dutch.date("2026-11-26"), "26 nov 2026");
  assert.match(spanish.dates("2026-10-16", "2026-11-26"), /^16 oct\s*–\s*26 nov 2026$/);
  assert.deepEqual([dutch.hour(0), dutch.hour(18)], ["00:00", "18:00"]);
  assert.deepEqual([40, 90, 120, 200, 8000].map(dutch.length), [
    "40 sec",
    "90 sec",
    "2 min",
    "3 min",
    "2 uur",
  ]);
  assert.equal(spanish.small("Pantorrilla"), "pantorrilla");
});

test("all that is said goes through the writer", () => {
  const loud = speakerOf(SENTENCES, "nl-NL", (text) => text.toUpperCase(), filled);
  assert.deepEqual([loud.name("area", "calf"), loud.say("more", { n: 2 })], ["KUIT", "NOG 2, IN DE APP"]);
});
