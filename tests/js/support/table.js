/** Words for a table of the diary, with all that a table has to quote, and the dictionary that reads them. */
import { COLUMNS } from "#js/core/cramp-table.js";

const ANSWERS = { true: "Yes", false: "No" };
const named = (say) => (id) => (id ? say(id) : "");

export const WORDS = {
  area: (id) => `${id}, "the" place`,
  side: named((id) => `side ${id}`),
  helped: named((id) => `${id}; helped`),
  answer: (said) => ANSWERS[said] ?? "",
  during: named((id) => `=${id}`),
  triggers: (ids = []) => ids.map((id) => `by ${id}, often`).join(", "),
};

export const HEAD = COLUMNS.map((column) => `The ${column}`);

/** What reads the words for these ids. @param {string[]} ids */
export function dictionaryFor(ids) {
  const byWord = (say) => new Map(ids.map((id) => [say(id), id]));
  return {
    columns: new Map(COLUMNS.map((column) => [`The ${column}`, column])),
    area: byWord(WORDS.area),
    side: new Map(["left", "right"].map((side) => [WORDS.side(side), side])),
    helped: byWord(WORDS.helped),
    answer: new Map([
      ["Yes", "yes"],
      ["No", "no"],
    ]),
    during: new Map(["rest", "effort", "after"].map((when) => [WORDS.during(when), when])),
    triggers: byWord((id) => WORDS.triggers([id])),
  };
}
