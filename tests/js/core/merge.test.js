/** Two phones that merge are equal afterwards, whichever begins, and nothing is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { differing, mergeOf, taken } from "#js/core/merge.js";
import { crampsOf, routinesOf } from "../support/backup.js";

/** Two phones that have records in common, some of them changed on one of the two. */
const phones = fc
  .tuple(
    fc.oneof(crampsOf, routinesOf),
    fc.infiniteStream(fc.constantFrom("one", "both", "other", "changed")),
    fc.nat(),
  )
  .map(([records, whose, change]) => {
    const one = [];
    const other = [];
    for (const record of records) {
      const { value: who } = whose.next();
      if (who !== "other") one.push(record);
      if (who === "both" || who === "other") other.push(record);
      if (who === "changed")
        other.push({ ...record, note: `${change}`, changedAt: record.changedAt && change });
    }
    return [one, other];
  });

const merged = (mine, theirs, theirsWin) => {
  const after = new Map(mine.map((record) => [record.id, record]));
  for (const record of taken(mergeOf(mine, theirs), theirsWin)) after.set(record.id, record);
  return after;
};
const same = (one, other) => {
  assert.deepEqual([...one.keys()].sort(), [...other.keys()].sort());
  for (const [id, record] of one) assert.deepEqual(differing(record, other.get(id)), []);
};

test("two phones merged both ways are equal, with the same side winning where neither is newer", () => {
  fc.assert(
    fc.property(phones, fc.boolean(), ([one, other], theirsWin) => {
      same(merged(one, other, theirsWin), merged(other, one, !theirsWin));
    }),
    { numRuns: 1000 },
  );
});

test("nothing is deleted, and to merge once more changes nothing", () => {
  fc.assert(
    fc.property(phones, fc.boolean(), ([one, other], theirsWin) => {
      const once = merged(one, other, theirsWin);
      for (const { id } of [...one, ...other]) assert.ok(once.has(id));
      same(merged([...once.values()], other, theirsWin), once);
      assert.deepEqual(mergeOf(one, one), { added: [], same: one.length, changed: [] });
    }),
    { numRuns: 1000 },
  );
});

test("the newer one wins; where no time of change is known this phone's own, unless the file's are wanted", () => {
  const [old, young] = [1, 2].map((changedAt) => ({ id: "r", name: `${changedAt}`, changedAt }));
  assert.deepEqual(taken(mergeOf([old], [young]), false), [young]);
  assert.deepEqual(taken(mergeOf([young], [old]), true), []);
  const [mine, theirs] = ["a", "b"].map((note) => ({ id: "c", note }));
  assert.deepEqual(taken(mergeOf([mine], [theirs]), false), []);
  assert.deepEqual(taken(mergeOf([mine], [theirs]), true), [theirs]);
});

test("a field that is missing, and fields in another order, make no difference", () => {
  const steps = [{ stretch: "neck", hold: 5 }];
  const turned = [{ hold: 5, stretch: "neck" }];
  assert.deepEqual(differing({ id: "a", pain: null, steps }, { steps: turned, id: "a" }), []);
  assert.deepEqual(differing({ id: "a", pain: 0 }, { id: "a" }), ["pain"]);
});
