/** What a doctor's sheet may have to say, for fast-check: in any amount. */
import fc from "fast-check";
import { written } from "#js/core/pdf-text.js";

const words = (maxLength) => fc.string({ maxLength }).map((said) => written(said).text);
const more = fc.constant((left) => `and ${left} more, in the app`);
const table = (columns, maxLength) =>
  fc.record({
    title: words(60),
    head: fc.array(words(30), { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(words(80), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength,
    }),
    more,
  });
const bar = fc.record({
  count: fc.option(fc.nat(99)),
  label: fc.constantFrom("", "16 Oct", "00:00"),
  below: fc.constant("7/7"),
});
const chart = (minLength, maxLength) =>
  fc.record({
    title: words(40),
    bars: fc.array(bar, { minLength, maxLength }),
    lines: fc.array(words(300), { maxLength: 3 }),
    alt: words(50),
  });
const spot = fc.record({
  spot: fc.record({
    view: fc.constantFrom("front", "back"),
    start: fc.tuple(fc.integer({ min: -26, max: 26 }), fc.integer({ min: 4, max: 170 })),
    end: fc.tuple(fc.integer({ min: -26, max: 26 }), fc.integer({ min: 4, max: 170 })),
    radius: fc.integer({ min: 1, max: 5 }),
  }),
  said: fc.constantFrom("said", "unsaid"),
});
const own = fc.record({
  title: words(40),
  text: fc.array(words(500), { maxLength: 20 }),
  unfit: fc.constant("The rest does not fit."),
});

export const counted = fc.record({
  figures: fc.array(fc.record({ value: words(9), label: words(120) }), { minLength: 5, maxLength: 5 }),
  when: chart(24, 24),
  where: fc.record({
    title: words(30),
    lines: fc.array(words(70), { maxLength: 20 }),
    more,
    alt: words(50),
    front: fc.constant("delante"),
    back: fc.constant("detrás"),
    spots: fc.array(spot, { maxLength: 30 }),
  }),
  weeks: chart(1, 26),
  helped: table(2, 60),
});

export const contents = fc.record({
  language: fc.constantFrom("nl", "es", "en"),
  title: words(60),
  lead: words(90),
  period: fc.constant("16 Oct 2025 – 26 Nov 2026"),
  made: fc.constant("made on 26 Nov 2026"),
  empty: words(60),
  counted: fc.option(counted),
  medicines: fc.option(table(3, 40)),
  signs: fc.option(
    fc.record({
      title: words(40),
      lines: fc.array(fc.record({ text: words(400), strong: fc.boolean() }), { maxLength: 3 }),
    }),
  ),
  compared: fc.option(own),
  questions: fc.option(own),
  note: fc.option(own),
  foot: fc.array(words(300), { maxLength: 2 }),
});

/** All marks of parts, in the order of reading. */
export const marksOf = (parts) =>
  parts.flatMap(({ marks = [], parts = [] }) => [...marks, ...marksOf(parts)]);

/** What they say. */
export const textsOf = (parts) => marksOf(parts).flatMap(({ text }) => text ?? []);
