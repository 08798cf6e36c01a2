import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, literal } from "#js/core/pdf-content.js";

const HEIGHT = 800;

test("a text stands at its place, counted from below", () => {
  const mark = { kind: "text", x: 40, y: 60.5, text: "Calf", size: 9 };
  assert.equal(drawn(mark, HEIGHT), "BT /R 9 Tf 0 g 1 0 0 1 40 739.5 Tm (Calf) Tj ET");
  assert.match(drawn({ ...mark, bold: true, grey: 0.25 }, HEIGHT), /^BT \/B 9 Tf 0\.25 g /);
});

test("a text cannot end its string, and shows only ASCII", () => {
  assert.equal(literal("a(b)\\ ñ€"), "(a\\(b\\)\\\\ \\361\\200)");
  assert.equal(literal("Ω"), "(?)");
});

test("a box is drawn from its lower corner", () => {
  const mark = { kind: "box", x: 10, y: 20, width: 30, height: 40, grey: 0.5 };
  assert.equal(drawn(mark, HEIGHT), "0.5 g 10 740 30 40 re f");
});

test("a line goes through its points, with round ends", () => {
  const points = [
    [1, 2],
    [3.333, 4],
  ];
  const mark = { kind: "line", points, width: 5, grey: 0 };
  assert.equal(drawn(mark, HEIGHT), "0 G 5 w 1 J 1 j 1 798 m 3.33 796 l S");
});
