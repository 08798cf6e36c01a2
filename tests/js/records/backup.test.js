/** Everything of a phone goes into a file, sealed or not, and comes back after it was erased. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { NAMES, parse, textOf } from "#js/core/backup.js";
import { changesOf, kept, make, mergesOf, takeBack } from "#js/records/backup.js";
import { erase } from "#js/records/database.js";
import { seal, unseal } from "#js/records/sealed.js";
import { contents } from "../support/backup.js";

const restore = async (file, theirsWin = false) => {
  const changes = changesOf(await mergesOf(file), theirsWin);
  await make(changes);
  return changes;
};
const sorted = ({ records }) =>
  NAMES.map((name) => records[name].toSorted((one, other) => (one.id < other.id ? -1 : 1)));

test("back up, erase, restore: every record is there again", async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (phone) => {
      await erase();
      await restore(phone);
      const text = textOf(await kept(), 0);
      await erase();
      await restore(parse(text).contents);
      assert.deepEqual(sorted(await kept()), sorted(phone));
    }),
    { numRuns: 1000 },
  );
});

test("a whole import is taken back", async () => {
  await fc.assert(
    fc.asyncProperty(contents, contents, fc.boolean(), async (phone, file, theirsWin) => {
      await erase();
      await restore(phone);
      const before = sorted(await kept());
      await takeBack(await restore(file, theirsWin));
      assert.deepEqual(sorted(await kept()), before);
    }),
    { numRuns: 300 },
  );
});

test("only the passphrase opens what it sealed, however its accents are written", async () => {
  const sealed = await seal("{}", "contrase\u00f1a");
  assert.equal(await unseal(sealed, "contrasen\u0303a"), "{}");
  await assert.rejects(unseal(sealed, "Contraseña"), { reason: "passphrase" });
  await assert.rejects(unseal({ ...sealed, data: "AAAA" }, "contraseña"), { reason: "passphrase" });
  assert.notEqual((await seal("{}", "contraseña")).salt, sealed.salt);
});
