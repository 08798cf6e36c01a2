/**
 * Two stretches of time, one with something and one without, that a person compares in their own diary. Pure.
 *
 * @typedef {"with" | "without"} Part
 * @typedef {{id: string, what: string, own: string, first: Part, drawn: boolean, from: string, days: number,
 *   ended: string | null, changedAt: number}} Trial  `what` is compared: one of the list, or "own" and `own` words ("" for
 *   one of the list); `drawn`: the order came by lot; `from`: the date of the first night's morning; `days` of each of the
 *   two parts; `ended`: the date on which it was broken off
 * @typedef {import("./cramps.js").Cramp} Cramp
 * @typedef {import("./nights.js").Night} Night
 * @typedef {import("./moment.js").Moment} Moment
 */
import { TRIAL_FEWEST_NIGHTS, TRIAL_PART_NIGHTS } from "limits";
import { groupedBy } from "./groups.js";
import { differenceOf } from "./interval.js";
import { dayOf } from "./moment.js";
import { lastNight, nightOf } from "./nights.js";
import { daysBetween, daysLater } from "./periods.js";

/** A difference is told in nights of ten. */
const TEN = 10;

/** @param {Part} part @returns {Part} */
const otherThan = (part) => (part === "with" ? "without" : "with");

/**
 * A trial whose first night is the one that begins on this day's evening; and by field what is wrong with what was said.
 * @param {string} id @param {Moment} now
 * @param {{what: string, own: string, first: Part | "lot"}} said @param {Part} lot the part that was drawn
 * @returns {{trial: Trial, problems: Record<string, string>}}
 */
export function newTrial(id, now, { what, own, first }, lot) {
  const words = what === "own" ? own.trim() : "";
  const drawn = first === "lot";
  return {
    trial: {
      id,
      what,
      own: words,
      first: drawn ? lot : first,
      drawn,
      from: daysLater(dayOf(now), 1),
      days: TRIAL_PART_NIGHTS,
      ended: null,
      changedAt: now.at,
    },
    problems: {
      ...(what ? {} : { what: "unknown" }),
      ...(what === "own" && !words ? { own: "unsaid" } : {}),
    },
  };
}

/** The date of a part's first night. @param {Trial} trial @param {Part} part */
const beginOf = ({ first, from, days }, part) => (part === first ? from : daysLater(from, days));

/** The part a night belongs to, by the date of its morning; null outside of both. @param {Trial} trial @param {string} night */
export function partOf(trial, night) {
  const { first, from, days, ended } = trial;
  if (night < from || night >= daysLater(from, 2 * days) || (ended !== null && night > ended)) return null;
  return night < beginOf(trial, otherThan(first)) ? first : otherThan(first);
}

/**
 * Where it is: before its first night, at the night of a part that tonight is (counted from 1), or over.
 * @param {Trial} trial @param {Moment} now
 * @returns {{state: "before" | "over"} | {state: "tonight", part: Part, night: number}}
 */
export function standingOf(trial, now) {
  const tonight = daysLater(lastNight(now), 1);
  if (trial.ended !== null || tonight >= daysLater(trial.from, 2 * trial.days)) return { state: "over" };
  const part = partOf(trial, tonight);
  if (!part) return { state: "before" };
  return { state: "tonight", part, night: daysBetween(beginOf(trial, part), tonight) + 1 };
}

/** The morning after its last night, or the day on which it was broken off. @param {Pick<Trial, "from" | "days" | "ended">} trial */
export function lastDayOf({ from, days, ended }) {
  const last = daysLater(from, 2 * days - 1);
  return ended !== null && ended < last ? ended : last;
}

/**
 * What the diary has of the nights of each part, as far as they are over: tonight may still bring a cramp.
 * @param {Trial} trial @param {Cramp[]} cramps @param {Night[]} quiet @param {Moment} now
 * @returns {Record<Part, {nights: number, logged: number, cramped: number, cramps: Cramp[], woken: number}>} how many nights
 *   there were, were logged, had a cramp, and were broken by one
 */
export function countsOf(trial, cramps, quiet, now) {
  const last = lastNight(now);
  const groups = groupedBy(cramps, nightOf);
  const logged = [...new Set([...groups.keys(), ...quiet.map(({ id }) => id)])];
  const end = trial.ended === null || last < trial.ended ? last : trial.ended;
  /** @param {Part} part */
  const count = (part) => {
    const own = logged.filter((night) => night <= end && partOf(trial, night) === part);
    const cramped = own.map((night) => groups.get(night) ?? []).filter((some) => some.length > 0);
    return {
      nights: Math.max(0, Math.min(trial.days, daysBetween(beginOf(trial, part), end) + 1)),
      logged: own.length,
      cramped: cramped.length,
      cramps: cramped.flat(),
      woken: cramped.filter((some) => some.some(({ woke }) => woke)).length,
    };
  };
  return { with: count("with"), without: count("without") };
}

/**
 * How many more of ten nights have a cramp with it than without, and the whole nights between which that may lie, rounded
 * away from each other; null where a part has too few nights. `tells`: all of that is on one side of nought.
 * @param {ReturnType<typeof countsOf>} counts
 */
export function resultOf({ with: one, without: other }) {
  if (Math.min(one.logged, other.logged) < TRIAL_FEWEST_NIGHTS) return null;
  const { difference, low, high } = differenceOf(
    { count: one.cramped, of: one.logged },
    { count: other.cramped, of: other.logged },
  );
  // Adding nought makes -0 a plain one.
  const ends = { low: Math.floor(low * TEN) + 0, high: Math.ceil(high * TEN) + 0 };
  return { difference: Math.round(difference * TEN) + 0, ...ends, tells: ends.low > 0 || ends.high < 0 };
}
