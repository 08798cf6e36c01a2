/** Length and pain over six weeks: the spread of each week, of what was said. Pure. */
import { spreadOf } from "./counts.js";
import { WEEK } from "./evenings.js";
import { nightOf } from "./nights.js";

/**
 * @typedef {ReturnType<typeof spreadOf>} Spread  null where nothing was said
 * @typedef {{from: string, to: string, count: number, length: Spread, pain: Spread}} Week  under its first and its last
 *   night; `length` in seconds
 *
 * @param {{night: string}[]} cells whole weeks of them @param {import("./cramps.js").Cramp[]} cramps
 * @returns {Week[]}
 */
export function weeksOf(cells, cramps) {
  const nights = cells.map(({ night }) => night);
  const starts = nights.filter((_, place) => place % WEEK === 0);
  return starts.map((from, place) => {
    const to = nights[place * WEEK + WEEK - 1];
    const some = cramps.filter((cramp) => nightOf(cramp) >= from && nightOf(cramp) <= to);
    return {
      from,
      to,
      count: some.length,
      length: spreadOf(some.map(({ seconds }) => seconds)),
      pain: spreadOf(some.map(({ pain }) => pain)),
    };
  });
}
