import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf, recordsOf, rowOf } from "#js/records/row-contents.js";
import { newPair, openerFor } from "#js/records/rows.js";
import { texts } from "#js/records/unlocked.js";

const pair = await newPair();
const lock = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
const open = openerFor(pair.privateKey);
const plain = (id, store = "cramps") => ({ store, record: { id } });
const idsIn = (contents, store) => [...recordsOf(contents, store).keys()];

test("a locked page reads what it sealed itself, and nothing else", async () => {
  const theirs = await rowOf(lock, plain("theirs"));
  texts.clear();
  const mine = await rowOf(lock, plain("mine"));
  assert.deepEqual(idsIn(await contentsOf([theirs, mine], null), "cramps"), ["mine"]);
  assert.deepEqual(idsIn(await contentsOf([theirs, mine], open), "cramps"), ["theirs", "mine"]);
});

test("a row says neither its store nor the record's id", async () => {
  const row = await rowOf(lock, plain("2026-11-25", "nights"));
  assert.deepEqual(Object.keys(row).sort(), ["by", "data", "id", "iv"]);
  assert.doesNotMatch(row.id, /2026/);
});

test("each store has its own, and keeps its row when it is sealed anew", async () => {
  const night = await rowOf(lock, plain("n", "nights"));
  const again = await rowOf(lock, plain("n", "nights"), night.id);
  assert.equal(again.id, night.id);
  const contents = await contentsOf([again, await rowOf(lock, plain("c"))], open);
  assert.deepEqual(idsIn(contents, "nights"), ["n"]);
  assert.deepEqual(idsIn(contents, "cramps"), ["c"]);
});

test("a damaged row keeps nobody from the others", async () => {
  const rows = [await rowOf(lock, plain("one")), await rowOf(lock, plain("two"))];
  texts.clear();
  rows[0].data[0] ^= 1;
  assert.deepEqual(idsIn(await contentsOf(rows, open), "cramps"), ["two"]);
});

test("of two rows with one record the later counts, and both are known", () => {
  const said = (note, at, row) => ({ store: "nights", record: { id: "n", note }, at, row });
  for (const contents of [
    [said("early", 1, "a"), said("late", 2, "b")],
    [said("late", 2, "a"), said("early", 1, "b")],
  ]) {
    const found = recordsOf(contents, "nights").get("n");
    assert.equal(found.record.note, "late");
    assert.deepEqual(found.rows, ["a", "b"]);
  }
});
