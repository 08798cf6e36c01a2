import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#js/records/id.js";

test("every new id is another", () => {
  const ids = Array.from({ length: 1000 }, newId);
  assert.equal(new Set(ids).size, 1000);
  for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
});
