import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { routeOf } from "#js/core/address.js";
import { encode } from "#js/core/routine.js";

test("each address says what it asks for", () => {
  for (const [hash, route] of [
    ["", { view: "list" }],
    ["#", { view: "list" }],
    ["#new", { view: "new", add: null }],
    ["#new&add=calf-wall", { view: "new", add: "calf-wall" }],
    ["#newer", { view: "list" }],
    ["#play=7", { view: "sheet", id: "7" }],
    ["#edit=7", { view: "edit", id: "7", add: null }],
    ["#edit=7&add=calf-wall", { view: "edit", id: "7", add: "calf-wall" }],
    ["#one=calf-wall", { view: "one", id: "calf-wall", starts: false }],
    ["#start&one=calf-wall", { view: "one", id: "calf-wall", starts: true }],
    ["#add=calf-wall", { view: "add", id: "calf-wall" }],
    ["#from=bedtime", { view: "copy", id: "bedtime", way: null }],
    ["#from=calf&way=night", { view: "copy", id: "calf", way: "night" }],
    ["#play=a%20b", { view: "sheet", id: "a b" }],
    ["#r=1~Mine~neck.30.10.3.o", { view: "shared", code: "1~Mine~neck.30.10.3.o" }],
  ])
    assert.deepEqual(routeOf(hash), route, hash);
});

test("a routine in a link is read whole, however long", () => {
  const step = { stretch: "calf-wall", hold: 30, rest: 10, rounds: 3, sides: "one" };
  const code = encode({ name: "Mine", steps: Array(20).fill(step) });
  assert.deepEqual(routeOf(`#r=${code}`), { view: "shared", code });
});

test("any text asks for something that there is, and an id is no longer than an address that is read", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.constantFrom("#", "#play=", "#edit=", "#from=", "#one=", "#add=", "#start&one="),
      (text, start) => {
        const route = routeOf(start + text);
        assert.ok(["list", "new", "shared", "sheet", "edit", "copy", "one", "add"].includes(route.view));
        assert.ok((route.id ?? "").length <= 200);
      },
    ),
  );
});
