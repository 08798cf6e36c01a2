import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 } from "#js/core/checksum.js";

test("it is the CRC-32 of zip and PNG: the value of the nine digits that every description names", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  assert.equal(crc32(new Uint8Array()), 0);
});
