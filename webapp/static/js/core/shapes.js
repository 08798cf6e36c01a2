/**
 * What a record in a backup may be, by its store, as it lies in the database (docs/data.md). Wider than what a form takes:
 * nothing that some build has kept may be refused. Pure.
 */
import { day, listOf, numberOf, oneOf, orMissing, orNull, recordOf, textLike, yesOrNo } from "./readers.js";

const YEARS = /** @type {const} */ ([Date.UTC(1900, 0), Date.UTC(2200, 0)]);
const DAY_MINUTES = 24 * 60;

const id = textLike(/^[a-z0-9][\w-]{0,63}$/i);
const text = textLike(/^.{0,5000}$/s);
const at = numberOf(...YEARS);
const offset = numberOf(-DAY_MINUTES, DAY_MINUTES);
const amount = numberOf(0, 1e6);
const pain = orNull(numberOf(0, 10));
const changedAt = numberOf(0, YEARS[1]);

const step = recordOf({
  stretch: id,
  hold: amount,
  rest: amount,
  rounds: amount,
  sides: oneOf("one", "both", "together"),
});
const pause = recordOf({ from: at, fromOffset: offset, to: orNull(at), toOffset: orNull(offset) });
const turn = recordOf({ on: day, turn: oneOf("start", "stop", "change") });
const cup = recordOf({ id, ml: amount, drink: id, shape: orMissing(id), name: orMissing(text) });

/** @satisfies {Record<Exclude<import("../records/stores.js").Store, "devices" | "sealed">, import("./readers.js").Reader<{id: string}>>} */
export const SHAPES = {
  cramps: recordOf({
    id,
    startedAt: at,
    offset,
    seconds: orNull(amount),
    area: id,
    side: orNull(oneOf("left", "right")),
    way: orMissing(orNull(id)),
    helped: orNull(id),
    note: text,
    by: oneOf("guide", "hand"),
    pain: orMissing(pain),
    woke: orMissing(orNull(yesOrNo)),
    sleep: orMissing(pain),
    during: orMissing(orNull(oneOf("rest", "effort", "after"))),
    triggers: orMissing(listOf(id, 50)),
    sore: orMissing(orNull(yesOrNo)),
    tried: orMissing(listOf(id, 50)),
  }),
  nights: recordOf({ id: day, at, offset }),
  drinks: recordOf({ id, at, offset, ml: amount, drink: id, counts: yesOrNo }),
  sessions: recordOf({ id, plan: id, startedAt: at, endedAt: at, offset, before: pain, after: pain }),
  routines: recordOf({ id, name: text, steps: listOf(step, 50), changedAt }),
  plans: recordOf({ id, startedAt: at, offset, pauses: listOf(pause, 1000) }),
  medicines: recordOf({
    id,
    name: text,
    known: orNull(id),
    events: listOf(turn, 200),
    note: text,
    changedAt,
  }),
  trials: recordOf({
    id,
    what: id,
    own: text,
    first: oneOf("with", "without"),
    drawn: yesOrNo,
    from: day,
    days: amount,
    ended: orNull(day),
    changedAt,
  }),
  settings: recordOf({
    id: oneOf("water"),
    cups: listOf(cup, 50),
    unit: oneOf("ml", "cl", "floz"),
    goal: amount,
    goalFor: id,
    limited: yesOrNo,
    limit: orNull(amount),
    changedAt,
  }),
};
