import assert from "node:assert/strict";
import { test } from "node:test";
import { pdfOf } from "#js/core/pdf.js";

const text = (said) => ({ kind: "text", x: 10, y: 20, text: said, size: 9 });
const PAGE = {
  title: "Spierkramp: één ☕",
  language: "nl",
  width: 595.28,
  height: 841.89,
  parts: [
    { tag: "H1", marks: [text("Title")] },
    { tag: "Artifact", marks: [{ kind: "box", x: 1, y: 1, width: 9, height: 1, grey: 0 }] },
    { tag: "Figure", alt: "A (body)", marks: [text("figure")] },
    {
      tag: "Table",
      parts: [
        { tag: "TR", parts: [{ tag: "TH", marks: [text("name")] }] },
        { tag: "TR", parts: [{ tag: "TD", marks: [text("magnesium")] }] },
      ],
    },
  ],
};
const file = new TextDecoder().decode(pdfOf(PAGE));
/** The objects by their numbers, found through the table as a reader does. */
const objects = () => {
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)[1]);
  const rows = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)];
  return rows.map(([, place]) => /^(\d+) 0 obj\n(.*?)\nendobj/s.exec(file.slice(Number(place))));
};

test("the table says where each object begins", () => {
  const found = objects();
  assert.deepEqual(
    found.map(([, number]) => Number(number)),
    found.map((_, place) => place + 1),
  );
  assert.match(file, new RegExp(`/Size ${found.length + 1} `));
});

test("it is ASCII, and the content is as long as it says", () => {
  assert.match(file, /^[\n -~]*$/);
  const [, length, stream] = /<<\/Length (\d+)>>\nstream\n(.*?)\nendstream/s.exec(file);
  assert.equal(stream.length, Number(length));
});

test("it says its language, and its title in any letters", () => {
  assert.match(file, /\/Lang \(nl\)/);
  const [, hex] = /\/Title <FEFF([0-9A-F]+)>/.exec(file);
  const codes = hex.match(/.{4}/g).map((code) => Number.parseInt(code, 16));
  assert.equal(String.fromCharCode(...codes), PAGE.title);
});

test("each part that is read has its element, in order; what nobody reads out has none", () => {
  const tags = [...file.matchAll(/\/Type \/StructElem \/S \/(\w+)/g)].map(([, tag]) => tag);
  assert.deepEqual(tags, ["Document", "H1", "Figure", "Table", "TR", "TH", "TR", "TD"]);
  assert.match(file, /\/Artifact BMC\n.*re f\nEMC/);
  assert.match(file, /\/S \/Figure .*\/Alt <FEFF/);
  assert.match(file, /\/S \/TH .*\/Scope \/Column/);
});

test("each marked piece of the content leads to its element", () => {
  const [, owners] = /\/Nums \[0 \[(.*?)\]\]/.exec(file);
  const marked = [...file.matchAll(/^\/(\w+) <<\/MCID (\d+)>> BDC$/gm)];
  const elements = owners.match(/\d+(?= 0 R)/g).map((number) => objects()[Number(number) - 1][2]);
  assert.equal(marked.length, elements.length);
  for (const [, tag, id] of marked) {
    assert.match(elements[Number(id)], new RegExp(`/S /${tag} `));
    assert.match(elements[Number(id)], new RegExp(`/K \\[${id}\\]`));
  }
});
