/** One thing that is or was compared: where it is, and at the end the counts of both parts side by side. */
import { spreadOf } from "../../core/counts.js";
import { daysLater } from "../../core/periods.js";
import { lastDayOf, resultOf } from "../../core/trials.js";
import { find } from "../../ui/find.js";
import { joined } from "../../ui/joined.js";
import { date, dates, duration, number } from "../../ui/locale.js";
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
 * @param {{name: string, standing: Standing, counts: Counts}} known
 */
export function showTrial(element, trial, { name, standing, counts }) {
  const over = standing.state === "over";
  const { with: one, without: other } = counts;
  const [logged, nights] = [one.logged + other.logged, one.nights + other.nights];
  write("what", name);
  write("now", standingWords(trial, standing));
  write("order", aboutOf(trial));
  write("logged", over || nights === 0 ? "" : say("glance-few", { logged, nights }));
  write("verdict", over ? verdictOf(counts) : "");
  for (const [name, shown] of /** @type {const} */ ([
    ["result", over],
    ["stop", !over],
    ["remove", over],
  ]))
    find(element, `[data-${name}]`, HTMLElement).hidden = !shown;
  for (const [row, written] of Object.entries(ROWS)) {
    const cells = find(element, `[data-row=${row}]`, HTMLElement).querySelectorAll("td");
    cells[0].textContent = written(one);
    cells[1].textContent = written(other);
  }

  /** @param {string} name @param {string} text */
  function write(name, text) {
    const part = find(element, `[data-${name}]`, HTMLElement);
    part.textContent = text;
    part.hidden = !text;
  }
}

/** When it was, and in which order. @param {Trial} trial */
function aboutOf({ first, drawn, from, days, ended }) {
  return joined(
    dates(daysLater(from, -1), lastDayOf({ from, days, ended }), {
      day: "numeric",
      month: "short",
      year: "numeric",
    }),
    say(`trial-first-${first}`),
    drawn && say("trial-drawn"),
    ended !== null && say("trial-stopped"),
  );
}

/** @type {Record<string, (counts: Counts["with"]) => string>} */
const ROWS = {
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
      lengthWords,
    ),
};

/** @param {number} seconds */
const lengthWords = (seconds) =>
  seconds < 120 ? duration(Math.round(seconds), "second") : duration(Math.round(seconds / 60), "minute");

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
