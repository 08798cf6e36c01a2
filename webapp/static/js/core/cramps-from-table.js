/**
 * The cramps in a table of the diary, of this or an earlier build, in any of its languages. Pure.
 *
 * @typedef {import("./backup.js").Kept} Kept
 * @typedef {import("./cramp-table.js").Column} Column
 * @typedef {"area" | "side" | "helped" | "answer" | "during" | "triggers"} Named
 * @typedef {{columns: Map<string, Column>} & Record<Named, Map<string, string>>} Dictionary  what is kept, by its word in
 *   a language
 */
import { LARGEST } from "./backup.js";
import { fromCsv } from "./csv.js";
import { groupedBy } from "./groups.js";
import { hereAt, wallClock } from "./moment.js";
import { Unreadable } from "./readers.js";
import { SHAPES } from "./shapes.js";

const NEEDED = /** @type {const} */ (["date", "time", "area"]);
const MINUTE = 60_000;
const MOST_ROWS = 50_000;
/** @type {Map<string | null, boolean>} */
const ANSWERS = new Map([
  ["yes", true],
  ["no", false],
]);
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Whether a text may be a table: a file of ours in JSON begins with a brace. @param {string} text */
export const mayBeTable = (text) => /^\uFEFF?[^{[]*[,;\t]/.test(text.slice(0, 500));

/**
 * @param {string} text
 * @param {Dictionary[]} dictionaries
 * @param {import("./cramps.js").Cramp[]} own of this phone: a table has no ids, so what began in the same minute at the
 *   same place and side is the same cramp, and keeps what no column says
 * @returns {Kept[]} as they lie in the database
 * @throws {Unreadable}
 */
export function crampsFromTable(text, dictionaries, own) {
  if (text.length > LARGEST) throw new Unreadable("large");
  const { columns, words, rows } = read(text, dictionaries);
  /** @type {Map<string, number>} */
  const seen = new Map();
  const oldestFirst = own.toSorted((one, other) => one.at - other.at);
  const known = groupedBy(oldestFirst, (cramp) => keyOf(wallClock(cramp), cramp.area, cramp.side));
  return rows.map((row, place) => {
    try {
      const cells = new Map(columns.map((column, nth) => [column, row[nth] ?? ""]));
      if (row.length !== columns.length) throw new Unreadable("strange");
      const { wall, facts } = factsIn(cells, words);
      const key = keyOf(wall, facts.area, facts.side);
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      const before = known.get(key)?.at(nth - 1);
      return SHAPES.cramps(before ? amended(before, facts) : added(key, nth, wall, facts));
    } catch {
      throw new Unreadable("wrong", { store: "cramps", place: place + 1 });
    }
  });
}

/** @param {string} text @param {Dictionary[]} dictionaries */
function read(text, dictionaries) {
  for (const separator of [",", ";", "\t"]) {
    // The head, and the one that is too many.
    const [head = [], ...rows] = fromCsv(text, separator, MOST_ROWS + 2) ?? [];
    for (const words of dictionaries) {
      const columns = head.map((word) => words.columns.get(word));
      const whole = columns.flatMap((column) => column ?? []);
      const isOurs = whole.length === head.length && NEEDED.every((column) => whole.includes(column));
      if (isOurs && rows.length > MOST_ROWS) throw new Unreadable("large");
      if (isOurs) return { columns: whole, words, rows: rows.filter((row) => row.some(Boolean)) };
    }
  }
  throw new Unreadable("other");
}

/** @param {string} wall @param {unknown} area @param {unknown} side */
const keyOf = (wall, area, side) => `${wall.replace(":", "")}-${area}-${side ?? "none"}`;

/** @param {Map<Column, string>} cells @param {Dictionary} words */
function factsIn(cells, words) {
  const wall = `${cells.get("date")}T${cells.get("time")}`;
  if (!WALL.test(wall)) throw new Unreadable("strange");
  /** @param {Named} kind @param {string} word  a name that no language knows stands in the table as it is kept */
  const id = (kind, word) => (word ? (words[kind].get(word) ?? word) : null);
  /** @param {string} cell */
  const answer = (cell) => ANSWERS.get(id("answer", cell)) ?? (cell || null);
  /** @param {string} cell */
  const count = (cell) => (cell ? Number(cell) : null);
  /** @type {Partial<Record<Column, (cell: string) => unknown>>} */
  const meant = {
    seconds: count,
    area: (cell) => id("area", cell),
    side: (cell) => id("side", cell),
    helped: (cell) => id("helped", cell),
    pain: count,
    woke: answer,
    sleep: count,
    during: (cell) => id("during", cell),
    triggers: (cell) => namesIn(cell, words.triggers).flatMap((each) => id("triggers", each) ?? []),
    sore: answer,
    note: (cell) => cell,
  };
  const facts = [...cells].flatMap(([column, cell]) => {
    const means = meant[column];
    return means ? [[column, means(cell)]] : [];
  });
  return { wall, facts: /** @type {Record<string, unknown>} */ (Object.fromEntries(facts)) };
}

/** The names in a list, of which some have a comma themselves. @param {string} list @param {Map<string, string>} known */
function namesIn(list, known) {
  const parts = list.split(", ");
  const most = Math.max(1, ...[...known.keys()].map((name) => name.split(", ").length));
  const lengths = Array.from({ length: most }, (_, place) => most - place);
  /** @type {string[]} */
  const names = [];
  while (parts.length) {
    const whole = lengths.find((length) => known.has(parts.slice(0, length).join(", ")));
    names.push(parts.splice(0, whole ?? 1).join(", "));
  }
  return names;
}

/** @param {import("./cramps.js").Cramp} before @param {Record<string, unknown>} facts */
function amended({ at, ...before }, facts) {
  const old = /** @type {Record<string, unknown>} */ ({ ...before });
  // What is absent and what is empty mean the same: nobody said.
  const changes = Object.entries(facts).filter(
    ([name, value]) => String(value ?? "") !== String(old[name] ?? ""),
  );
  return { ...old, startedAt: at, ...Object.fromEntries(changes) };
}

/** @param {string} key @param {number} nth @param {string} wall @param {Record<string, unknown>} facts */
function added(key, nth, wall, facts) {
  // By the clocks here, and as it stands in the table, even in an hour that they leap over.
  const { offset } = hereAt(Date.parse(wall));
  const at = Date.parse(`${wall}Z`) - offset * MINUTE;
  // Some browsers take 30 February for a day of March.
  if (wallClock({ at, offset }) !== wall) throw new Unreadable("strange");
  const unknown = { seconds: null, side: null, helped: null, note: "", by: "hand" };
  return { id: `csv-${key}${nth > 1 ? `-${nth}` : ""}`, startedAt: at, offset, ...unknown, ...facts };
}
