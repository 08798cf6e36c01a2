import assert from "node:assert/strict";
import { test } from "node:test";
import { barsOf, bodyOf } from "#js/core/sheet-pictures.js";

const PLACE = { x: 42, y: 100, width: 268 };
const bars = (counts, more = {}) =>
  counts.map((count) => ({ count, label: "16 Oct", below: "7/7", ...more }));
const boxes = ({ marks }) => marks.filter(({ kind }) => kind === "box").slice(1);
const texts = ({ marks }) => marks.flatMap(({ text }) => text ?? []);

test("a bar is as tall as its share of the tallest", () => {
  const [small, tall] = boxes(barsOf(bars([1, 0, 4]), PLACE)).map(({ height }) => height);
  assert.equal(tall, 4 * small);
});

test("a count stands over its bar, a dash where nothing is known, and nothing over none", () => {
  assert.deepEqual(texts(barsOf(bars([3, 0, null], { label: "", below: undefined }), PLACE)), ["3", "–"]);
});

test("where there are many bars only some have labels, all within the width", () => {
  const { marks } = barsOf(bars(Array(26).fill(1)), PLACE);
  const labels = marks.filter(({ text }) => text === "16 Oct");
  assert.ok(labels.length < 13 && labels.length > 5);
  assert.ok(!texts({ marks }).includes("7/7"));
});

test("a lone bar is not as wide as the picture", () => {
  assert.ok(boxes(barsOf(bars([5]), PLACE))[0].width < 40);
});

test("the neck holds the head: no white is left between them", () => {
  const lines = bodyOf([], { front: "", back: "" }, { x: 0, y: 0 }).filter(({ kind }) => kind === "line");
  const ends = (line, pick) => pick(...line.points.map(([, y]) => y));
  const top = Math.min(...lines.map((line) => ends(line, Math.min)));
  const head = lines.find((line) => ends(line, Math.min) === top);
  const chin = ends(head, Math.max) + head.width / 2;
  const below = lines.filter((line) => ends(line, Math.min) > ends(head, Math.max));
  const nape = Math.min(...below.map((line) => ends(line, Math.min) - line.width / 2));
  assert.ok(nape < chin - 1, `${nape} is not over ${chin}`);
});

test("a place is marked in its view: black, or grey where the side was not said", () => {
  const spot = (view) => ({ view, start: [7, 50], end: [7, 30], radius: 4 });
  const words = { front: "front", back: "back" };
  const none = bodyOf([], words, { x: 0, y: 0 }).length;
  const marks = bodyOf(
    [
      { spot: spot("back"), said: "said" },
      { spot: spot("front"), said: "unsaid" },
    ],
    words,
    { x: 0, y: 0 },
  );
  assert.equal(marks.length, none + 2);
  const spots = marks.filter(({ kind, grey }) => kind === "line" && grey < 0.6);
  assert.deepEqual(
    spots.map(({ grey }) => grey),
    [0.5, 0],
  );
  assert.ok(spots[0].points[0][0] < spots[1].points[0][0]);
});
