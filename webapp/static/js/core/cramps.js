import { DIARY_CRAMP_MOST_HOURS, DIARY_NOTE_MOST_SIGNS } from "limits";
import { movedTo } from "./days.js";

const LONGEST = DIARY_CRAMP_MOST_HOURS * 60 * 60;
const EARLIEST = Date.UTC(1900, 0, 1);
const WHOLE = /^\d{0,5}$/;

/** A cramp noted by hand, of which only the place is known. `at` is what `hereAt` gives. */
export const byHand = (id, area, at) => ({
  id,
  ...at,
  seconds: null,
  area,
  side: null,
  helped: null,
  note: "",
  by: "hand",
});

/**
 * The entry with what a form says, all of it text; and by field what is wrong with it, in one word.
 * @param {object} entry
 * @param {{when: string, minutes: string, seconds: string, side: string, area: string, helped: string, note: string}} said
 * @param {{now: number, areas: Set<string>, ways: Set<string>}} known `ways` is what `helped` may be
 * @returns {{entry: object, problems: Record<string, "missing" | "future" | "number" | "unknown" | "long">}}
 */
export function changed(entry, said, { now, areas, ways }) {
  const moment = movedTo(said.when, entry);
  const seconds = lengthOf(said.minutes.trim(), said.seconds.trim());
  const note = said.note.trim();
  const found = {
    when: problemOf(moment.startedAt, now),
    length: Number.isNaN(seconds) && "number",
    side: !["", "left", "right"].includes(said.side) && "unknown",
    area: !areas.has(said.area) && "unknown",
    helped: said.helped !== "" && !ways.has(said.helped) && "unknown",
    note: note.length > DIARY_NOTE_MOST_SIGNS && "long",
  };
  const problems = Object.fromEntries(Object.entries(found).filter(([, problem]) => problem));
  const { area } = said;
  const changes = { ...moment, seconds, area, side: said.side || null, helped: said.helped || null, note };
  return { entry: { ...entry, ...changes }, problems };
}

function problemOf(startedAt, now) {
  // A year typed with two digits is one of the first century.
  if (Number.isNaN(startedAt) || startedAt < EARLIEST) return "missing";
  return startedAt > now && "future";
}

/** Whole seconds; null when nothing was said, or nothing but zero; NaN when it is no length of a day at most. */
function lengthOf(minutes, seconds) {
  if (!WHOLE.test(minutes) || !WHOLE.test(seconds)) return Number.NaN;
  const length = Number(minutes) * 60 + Number(seconds);
  return length > LONGEST ? Number.NaN : length || null;
}
