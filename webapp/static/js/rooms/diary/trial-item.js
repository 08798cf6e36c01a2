/** One thing that is or was compared: where it is, and at the end the counts of both parts side by side. */
import { spreadOf } from "../../core/counts.js";
import { daysLater } from "../../core/periods.js";
import { resultOf } from "../../core/trials.js";
import { find } from "../../ui/find.js";
import { date, dates, number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/**
 * @typedef {import("../../core/trials.js").Trial} Trial
 * @typedef {ReturnType<typeof import("../../core/trials.js").standingOf>} Standing
 * @typedef {ReturnType<typeof import("../../core/trials.js").countsOf>} Counts
 */

const NOTHING = "–";

/** @param {Trial} trial @param {Standing} standing */
export function standingWords({ from, days }, standing) {
  if (standing.state === "tonight") return say(`trial-${standing.part}`, { night: standing.night, of: days });
  const evening = date(daysLater(from, -1), { day: "numeric", month: "long" });
  return standing.state === "before" ? say("trial-before", { date: evening }) : "";
}

/**
 * @param {HTMLElement} element @param {Trial} trial
 * @param {{name: string, standing: Standing, counts: Counts, words: import("./words.js").Words}} known
 */
export function showTrial(element, trial, { name, standing, counts, words }) {
  /** @param {string} name */
  const part = (name) => find(element, `[data-${name}]`, HTMLElement);
  const over = standing.state === "over";
  const { with: one, without: other } = counts;
  const logged = { logged: one.logged + other.logged, nights: one.nights + other.nights };
  part("what").textContent = name;
  part("now").textContent = over ? say("glance-few", logged) : standingWords(trial, standing);
  part("order").textContent = aboutOf(trial);
  part("result").hidden = !over;
  part("stop").hidden = over;
  part("remove").hidden = !over;
  if (!over) return;
  for (const [row, written] of Object.entries(rowsOf(words))) {
    const cells = find(element, `[data-row=${row}]`, HTMLElement).querySelectorAll("td");
    cells[0].textContent = written(one);
    cells[1].textContent = written(other);
  }
  part("verdict").textContent = verdictOf(counts);
}

/** When it was, and in which order. @param {Trial} trial */
function aboutOf({ first, drawn, from, days, ended }) {
  const last = daysLater(from, 2 * days - 1);
  const until = ended !== null && ended < last ? ended : last;
  return [
    dates(daysLater(from, -1), until, { day: "numeric", month: "short", year: "numeric" }),
    say(`trial-first-${first}`),
    ...(drawn ? [say("trial-drawn")] : []),
    ...(ended === null ? [] : [say("trial-stopped")]),
  ].join(" · ");
}

/** @param {import("./words.js").Words} words @returns {Record<string, (counts: Counts["with"]) => string>} */
const rowsOf = (words) => ({
  logged: ({ logged, nights }) => say("trial-logged", { logged, nights }),
  cramped: ({ cramped }) => number(cramped),
  cramps: ({ cramps }) => number(cramps.length),
  woken: ({ woken }) => number(woken),
  pain: ({ cramps }) =>
    medianOf(
      cramps.map(({ pain }) => pain),
      number,
    ),
  length: ({ cramps }) =>
    medianOf(
      cramps.map(({ seconds }) => seconds),
      (seconds) => words.length(Math.round(seconds)),
    ),
});

/** @param {(number | null | undefined)[]} values @param {(value: number) => string} written */
function medianOf(values, written) {
  const spread = spreadOf(values);
  return spread ? written(spread.median) : NOTHING;
}

/** What the counts tell, and how little. @param {Counts} counts */
function verdictOf(counts) {
  const result = resultOf(counts);
  if (!result) return say("trial-few");
  const [difference, low, high] = [result.difference, result.low, result.high].map(moreOrFewer);
  const range = say("trial-range", { difference, low, high });
  return result.tells ? range : `${say("trial-cannot")} ${range}`;
}

/** @param {number} nights */
function moreOrFewer(nights) {
  if (nights === 0) return say("trial-same");
  return nights < 0 ? say("trial-fewer", { n: -nights }) : say("trial-more", { n: nights });
}
