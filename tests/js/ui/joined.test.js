import assert from "node:assert/strict";
import { test } from "node:test";
import { joined } from "#js/ui/joined.js";

test("a dot between two facts stays with the one before it, and what is empty takes none", () => {
  assert.equal(joined("3 min", "", false, "2 stretches"), "3 min\u00a0· 2 stretches");
  assert.equal(joined("3 min"), "3 min");
});
