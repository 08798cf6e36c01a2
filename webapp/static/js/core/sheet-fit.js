/**
 * How many rows each section of a page gets. Pure.
 * @param {{rows: number, least: number, first?: boolean, next?: boolean}[]} sections what each has, and what it gets before
 *   all others get more; `first`: all of it before any other gets one; `next`: all of it once each other has one
 * @param {number} room rows there are
 * @returns {number[]} never more than there are, nor than a section has
 */
export function roomFor(sections, room) {
  const given = sections.map(() => 0);
  let left = room;
  /** A row each in turn, up to a bound. @param {(section: (typeof sections)[number]) => number} bound */
  function deal(bound) {
    for (let dealt = true; dealt && left > 0; ) {
      dealt = false;
      for (const [place, section] of sections.entries())
        if (given[place] < bound(section) && left > 0) {
          given[place]++;
          left--;
          dealt = true;
        }
    }
  }
  deal(({ rows, first }) => (first ? rows : 0));
  deal(({ rows }) => Math.min(rows, 1));
  deal(({ rows, next }) => (next ? rows : 0));
  deal(({ rows, least }) => Math.min(rows, least));
  deal(({ rows }) => rows);
  return given;
}

/**
 * How many of some things that each take lines are shown whole, where one line more says how many are left.
 * @param {number[]} heights lines of each @param {number} room lines there are
 */
export function wholeOnes(heights, room) {
  /** @param {number} some */
  const linesOfFirst = (some) => heights.slice(0, some).reduce((sum, each) => sum + each, 0);
  if (linesOfFirst(heights.length) <= room) return heights.length;
  let some = heights.length - 1;
  while (some > 0 && linesOfFirst(some) >= room) some--;
  return some;
}

/**
 * The first rows, the last of them saying how many there is no room for.
 * @template Row
 * @param {Row[]} rows @param {number} room @param {(left: number, rest: Row[]) => Row} more
 * @returns {Row[]}
 */
export function shortened(rows, room, more) {
  if (rows.length <= room) return rows;
  const rest = rows.slice(room - 1);
  return room ? [...rows.slice(0, room - 1), more(rest.length, rest)] : [];
}
