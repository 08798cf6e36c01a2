/** What the doctor's sheet counts: nights, medians and dates of what was logged, nothing concluded. Pure. */
import { helpersOf, hoursOf, placesOf, spreadOf, usualHours } from "./counts.js";
import { eveningOf } from "./evenings.js";
import { groupedBy } from "./groups.js";
import { isTaken } from "./medicines.js";
import { dayOf } from "./moment.js";
import { nightOf } from "./nights.js";
import { daysLater } from "./periods.js";

/**
 * @typedef {import("./cramps.js").Cramp} Cramp
 * @typedef {import("./medicines.js").Medicine} Medicine
 * @typedef {{cramps: Cramp[], nights: import("./nights.js").Night[], sessions: import("./practice.js").Practice[],
 *   medicines: Medicine[]}} Diary
 * @typedef {{from: string, to: string}} Period  the mornings of its first and last night
 * @typedef {{from: string, nights: number, logged: number, cramps: number}} Week  of `nights` of the period
 * @typedef {ReturnType<typeof sheetFacts>} Facts
 */

const WEEK = 7;
/** Nights that a sheet has room for: half a year. */
export const MOST_NIGHTS = 182;

/**
 * The last nights of somebody's diary, or those between two dates, as far as they are over and there is room for them.
 * @param {string} last the latest night @param {number | Period} wanted nights, or from when to when
 * @returns {Period}
 */
export function periodOf(last, wanted) {
  if (typeof wanted === "number") return { from: daysLater(last, 1 - wanted), to: last };
  // Of nights to come nothing is known.
  const [from, to] = [wanted.from, wanted.to].map((night) => (night < last ? night : last)).sort();
  const first = daysLater(to, 1 - MOST_NIGHTS);
  return { from: from > first ? from : first, to };
}

/** @param {Diary} diary @param {Period} period */
export function sheetFacts({ cramps, nights, sessions, medicines }, { from, to }) {
  /** @param {string} date */
  const isIn = (date) => date >= from && date <= to;
  const shown = cramps.filter((cramp) => isIn(nightOf(cramp)));
  const groups = groupedBy(shown, nightOf);
  const quiet = new Set(nights.map(({ id }) => id).filter(isIn));
  const dates = datesOf(from, to);
  const weeks = weeksOf(dates, groups, quiet);
  // Of a week without a logged night nothing is known, and one that is not whole counts too little.
  const known = weeks.filter(({ nights, logged }) => nights === WEEK && logged > 0);
  const hours = hoursOf(shown);
  return {
    from,
    to,
    nights: dates.length,
    logged: dates.filter((date) => groups.has(date) || quiet.has(date)).length,
    withCramp: groups.size,
    cramps: shown.length,
    weekly: spreadOf(known.map(({ cramps }) => cramps)),
    seconds: spreadOf(shown.map(({ seconds }) => seconds)),
    pain: spreadOf(shown.map(({ pain }) => pain)),
    woken: [...groups.values()].filter((some) => some.some(({ woke }) => woke)).length,
    sleep: spreadOf(shown.map(({ woke, sleep }) => (woke ? sleep : null))),
    weeks,
    hours,
    usual: usualHours(hours),
    places: placesOf(shown),
    during: countsOf(shown.flatMap(({ during }) => during ?? [])),
    triggers: countsOf(shown.flatMap(({ triggers }) => triggers ?? [])),
    helped: helpersOf(shown),
    routines: routinesOf(sessions.filter((session) => isIn(dayOf(session)))),
    medicines: medicines.toSorted((one, other) => rankOf(one, to) - rankOf(other, to)),
  };
}

/** @param {string} from @param {string} to */
function datesOf(from, to) {
  const dates = [from];
  while (dates[dates.length - 1] < to) dates.push(daysLater(dates[dates.length - 1], 1));
  return dates;
}

/**
 * Weeks back from the last night, so that only the first may be a part of one.
 * @param {string[]} dates @param {Map<string, Cramp[]>} groups @param {Set<string>} quiet
 * @returns {Week[]}
 */
function weeksOf(dates, groups, quiet) {
  const part = dates.length % WEEK;
  return [...groupedBy([...dates.keys()], (place) => Math.floor((place - part) / WEEK)).values()].map(
    (places) => {
      const nights = places.map((place) => dates[place]);
      return {
        from: nights[0],
        nights: nights.length,
        logged: nights.filter((night) => groups.has(night) || quiet.has(night)).length,
        cramps: nights.reduce((sum, night) => sum + (groups.get(night)?.length ?? 0), 0),
      };
    },
  );
}

/** How often each was said, the most often first. @template {string} Said @param {Said[]} said @returns {[Said, number][]} */
function countsOf(said) {
  /** @type {[Said, number][]} */
  const counts = [...groupedBy(said, (each) => each)].map(([each, some]) => [each, some.length]);
  return counts.sort(([, one], [, other]) => other - one);
}

/** On how many evenings each routine was done. @param {Diary["sessions"]} sessions @returns {[plan: string, evenings: number][]} */
function routinesOf(sessions) {
  /** @type {[string, number][]} */
  const evenings = [...groupedBy(sessions, ({ plan }) => plan)].map(([plan, some]) => [
    plan,
    new Set(some.map(eveningOf)).size,
  ]);
  return evenings.sort(([, one], [, other]) => other - one);
}

/** Those that are still taken come first. @param {Medicine} medicine @param {string} to */
const rankOf = (medicine, to) => (isTaken(medicine, to) ? 0 : 1);
