/** Cramps as the diary has them. Pure. */
import { DIARY_CRAMP_MOST_HOURS, DIARY_NOTE_MOST_SIGNS } from "limits";
import { changedDetails } from "./cramp-details.js";
import { movedTo } from "./moved.js";

/**
 * @typedef {import("./sides.js").Side | null} Side  null: not said, or there is none
 * @typedef {"rest" | "effort" | "after"} During  at rest or asleep, in effort, or after it
 *
 * @typedef {{id: string, seconds: number | null, area: string, side: Side, way?: string | null, helped: string | null,
 *   note: string, by: "guide" | "hand", pain?: number | null, woke?: boolean | null, sleep?: number | null,
 *   during?: During | null, triggers?: string[], sore?: boolean | null, tried?: string[]} & import("./moment.js").Moment} Cramp  of the
 *   moment that it began: `seconds` it lasted, null when nobody knows; `way` of the guide that led through it; `helped` a
 *   stretch, or another way; `pain` and how far it spoiled `sleep` from 0 to 10, as in Sebo 2019
 *   (doi 10.4414/smw.2019.20048); `woke`: the person; `sore` afterwards; `tried`: the
 *   stretches that were held in the guide. Entries of earlier builds lack the last seven, those by hand the last.
 *
 * @typedef {Record<"when" | "minutes" | "seconds" | "side" | "area" | "helped" | "note", string>
 *   & import("./cramp-details.js").SaidDetails} Said
 * @typedef {"missing" | "future" | "number" | "unknown" | "long"} Problem
 */

const LONGEST = DIARY_CRAMP_MOST_HOURS * 60 * 60;
const EARLIEST = Date.UTC(1900, 0, 1);
const WHOLE = /^\d{0,5}$/;

/**
 * A cramp, of which at least the place is known.
 * @param {string} id
 * @param {import("./moment.js").Moment} began
 * @param {Partial<Cramp> & {area: string}} facts
 * @returns {Cramp}
 */
export const newCramp = (id, began, facts) => ({
  id,
  ...began,
  seconds: null,
  side: null,
  helped: null,
  note: "",
  by: "hand",
  ...facts,
});

/**
 * The entry with what a form says, all of it text; and by field what is wrong with it, in one word.
 * @param {Cramp} entry
 * @param {Said} said
 * @param {{now: number, areas: Set<string>, helpers: Set<string>}} known `helpers` is what `helped` may be
 * @returns {{entry: Cramp, problems: Partial<Record<keyof Said | "length", Problem>>}}
 */
export function changed(entry, said, { now, areas, helpers }) {
  const { area } = said;
  const moment = movedTo(said.when, entry);
  const seconds = lengthOf(said.minutes.trim(), said.seconds.trim());
  const note = said.note.trim();
  /** @type {[keyof Said | "length", Problem | false][]} */
  const found = [
    ["when", problemOf(moment.at, now)],
    ["length", Number.isNaN(seconds) && "number"],
    ["side", !["", "left", "right"].includes(said.side) && "unknown"],
    ["area", !areas.has(area) && "unknown"],
    ["helped", said.helped !== "" && !helpers.has(said.helped) && "unknown"],
    ["note", note.length > DIARY_NOTE_MOST_SIGNS && "long"],
  ];
  const problems = Object.fromEntries(found.filter(([, problem]) => problem));
  const side = /** @type {Side} */ (said.side || null);
  const { details, problems: more } = changedDetails(entry, said);
  return {
    entry: { ...entry, ...moment, seconds, area, side, helped: said.helped || null, note, ...details },
    problems: { ...problems, ...more },
  };
}

/** @param {number} at @param {number} now @returns {Problem | false} */
function problemOf(at, now) {
  // A year typed with two digits is one of the first century.
  if (Number.isNaN(at) || at < EARLIEST) return "missing";
  return at > now && "future";
}

/**
 * Whole seconds; null when nothing was said, or nothing but zero; NaN when it is no length of a day at most.
 * @param {string} minutes @param {string} seconds
 */
function lengthOf(minutes, seconds) {
  if (!WHOLE.test(minutes) || !WHOLE.test(seconds)) return Number.NaN;
  const length = Number(minutes) * 60 + Number(seconds);
  return length > LONGEST ? Number.NaN : length || null;
}
