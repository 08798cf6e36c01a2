import assert from "node:assert/strict";
import { test } from "node:test";
import { matcherOf } from "#js/core/matching.js";

test("every word is looked for, in any order, whatever its accents and capitals", () => {
  const matches = matcherOf(" Después  CUADRI ");
  assert.ok(matches("Cuádriceps, despues de correr"));
  assert.ok(!matches("Cuádriceps, en reposo"));
});

test("nothing asked is no question", () => {
  assert.equal(matcherOf("  "), null);
});
