import assert from "node:assert/strict";
import { test } from "node:test";
import { newPair, openerFor, privateKeyOf, sealerFor } from "#js/records/rows.js";

/** A lock as it is kept: its public key, and what its private one opens. */
async function lock() {
  const pair = await newPair();
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const open = openerFor(await privateKeyOf(pkcs8));
  return { known: new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)), open, pkcs8 };
}

test("whoever has the public key seals, and only the private one opens", async () => {
  const [mine, other] = [await lock(), await lock()];
  const sealed = await (await sealerFor(mine.known))('{"note":"ñ"}');
  assert.deepEqual(JSON.parse(await mine.open(sealed)), { note: "ñ" });
  await assert.rejects(other.open(sealed));
});

test("two pages seal, and one key opens both", async () => {
  const { known, open } = await lock();
  const pages = [await sealerFor(known), await sealerFor(known)];
  const texts = await Promise.all(
    pages.map(async (seal, page) => (await open(await seal(`"${page}"`))).trim()),
  );
  assert.deepEqual(texts, ['"0"', '"1"']);
});

test("a row that was changed does not open", async () => {
  const { known, open } = await lock();
  const sealed = await (await sealerFor(known))("{}");
  sealed.data[3] ^= 1;
  await assert.rejects(open(sealed));
});

test("the same text twice looks different, and a length tells little", async () => {
  const seal = await sealerFor((await lock()).known);
  const [one, other, longer] = await Promise.all(["{}", "{}", '{"note":"so much more"}'].map(seal));
  assert.notDeepEqual(one.data, other.data);
  assert.equal(one.data.length, longer.data.length);
});

test("nothing takes the unlocked key out of the browser again", async () => {
  const key = await privateKeyOf((await lock()).pkcs8);
  await assert.rejects(crypto.subtle.exportKey("pkcs8", key));
});
