/** What a backup may hold: records of every store as they lie in the database, and choices. */
import fc from "fast-check";

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const at = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });
const offset = fc.integer({ min: -720, max: 840 });
const amount = fc.integer({ min: 0, max: 86_400 });
const text = fc.string({ unit: "binary", maxLength: 60 });
const orNull = (values) => fc.option(values);
const pain = orNull(fc.integer({ min: 0, max: 10 }));
const said = orNull(fc.boolean());
const record = (fields, { requiredKeys } = {}) => fc.record(fields, { requiredKeys, noNullPrototype: true });

const CRAMP = {
  id,
  startedAt: at,
  offset,
  seconds: orNull(amount),
  area: id,
  side: fc.constantFrom("left", "right", null),
  helped: orNull(id),
  note: text,
  by: fc.constantFrom("guide", "hand"),
};
const LATER = {
  way: orNull(id),
  pain,
  woke: said,
  sleep: pain,
  during: fc.constantFrom("rest", "effort", "after", null),
  triggers: fc.array(id, { maxLength: 4 }),
  sore: said,
  tried: fc.array(id, { maxLength: 4 }),
};
const STEP = {
  stretch: id,
  hold: amount,
  rest: amount,
  rounds: amount,
  sides: fc.constantFrom("one", "both"),
};
const PAUSE = { from: at, fromOffset: offset, to: at, toOffset: offset };

const day = at.map((time) => new Date(time).toISOString().slice(0, 10));
const TURN = { on: day, turn: fc.constantFrom("start", "stop", "change") };

const KINDS = {
  cramps: record({ ...CRAMP, ...LATER }, { requiredKeys: Object.keys(CRAMP) }),
  nights: record({ id: day, at, offset }),
  drinks: record({ id, at, offset, ml: amount, drink: id, counts: fc.boolean() }),
  sessions: record({ id, plan: id, startedAt: at, endedAt: at, offset, before: pain, after: pain }),
  routines: record({ id, name: text, steps: fc.array(record(STEP), { maxLength: 4 }), changedAt: at }),
  plans: record({ id, startedAt: at, offset, pauses: fc.array(record(PAUSE), { maxLength: 3 }) }),
  medicines: record({
    id,
    name: text,
    known: orNull(id),
    events: fc.array(record(TURN), { maxLength: 4 }),
    note: text,
    changedAt: at,
  }),
  trials: record({
    id,
    what: id,
    own: text,
    first: fc.constantFrom("with", "without"),
    drawn: fc.boolean(),
    from: day,
    days: amount,
    ended: orNull(day),
    changedAt: at,
  }),
  settings: record({
    id: fc.constant("water"),
    cups: fc.array(
      record({ id, ml: amount, drink: id, shape: id, name: text }, { requiredKeys: ["id", "ml", "drink"] }),
      {
        maxLength: 4,
      },
    ),
    unit: fc.constantFrom("ml", "cl", "floz"),
    goal: amount,
    goalFor: id,
    limited: fc.boolean(),
    limit: orNull(amount),
    changedAt: at,
  }),
};

const some = (kind) => fc.uniqueArray(kind, { selector: ({ id }) => id, maxLength: 12 });

export const choices = record(
  { night: fc.constantFrom("auto", "always"), country: id, conditions: text },
  { requiredKeys: [] },
);

/** A phone: what it keeps. */
export const contents = fc.record(
  {
    records: record(Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [name, some(kind)]))),
    choices,
  },
  { noNullPrototype: true },
);

export const crampsOf = some(KINDS.cramps);
export const routinesOf = some(KINDS.routines);
