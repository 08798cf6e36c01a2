/**
 * A routine of one's own: what may stand in it, how long it takes, and how it is written into a link. Pure.
 *
 * @typedef {import("./stages.js").Sides} Sides
 * @typedef {{stretch: string, hold: number, rest: number, rounds: number, sides: Sides}} Step  seconds; with both sides
 *   `rest` is the time to change
 * @typedef {{name: string, steps: Step[]}} Routine
 * @typedef {{has: (stretch: string) => boolean}} Known  the stretches there are
 * @typedef {{[name in keyof Routine]?: unknown} | null | undefined} Given  what was never checked
 */
import {
  OWN_ROUTINE_CHANGE_SECONDS,
  OWN_ROUTINE_HOLD_SECONDS,
  OWN_ROUTINE_NAME_MOST_SIGNS,
  OWN_ROUTINE_REST_MOST_SECONDS,
  OWN_ROUTINE_ROUNDS,
  OWN_ROUTINE_STEPS,
} from "limits";
import { stagesOf } from "./stages.js";

/** The least and the most of each; seconds where it is a time. */
export const BOUNDS = {
  steps: OWN_ROUTINE_STEPS,
  hold: OWN_ROUTINE_HOLD_SECONDS,
  rest: [0, OWN_ROUTINE_REST_MOST_SECONDS],
  change: OWN_ROUTINE_CHANGE_SECONDS,
  rounds: OWN_ROUTINE_ROUNDS,
};
/** Signs in a link after `#r=`. */
export const LONGEST_CODE = 1500;

const VERSION = "1";
/** @type {Record<string, Sides>} */
const SIDES = { o: "one", b: "both", t: "together" };
const STEP = /^([a-z0-9-]{1,40})\.(\d{1,3})\.(\d{1,2})\.(\d{1,2})\.([obt])$/;
/** What is not seen, or turns the words around it: control signs, bidi overrides, half a sign. Joiners may stay. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;
/** Accents heaped on one letter would cover the lines above and below. */
const HEAP = /(\p{M}{4})\p{M}+/gu;

/** A name as it is kept and shown; empty when nothing of it can be seen. @param {string} text */
export function cleanName(text) {
  const seen = text
    .replace(/\s/gu, " ")
    .replace(UNSEEN, "")
    .replace(/ +/gu, " ")
    .normalize("NFC")
    .replace(HEAP, "$1");
  return [...seen.trim()].slice(0, OWN_ROUTINE_NAME_MOST_SIGNS).join("").trim();
}

/** @param {unknown} value @param {number[]} bounds */
const within = (value, [least, most]) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

/** The bounds of the time between two holds. @param {Sides} sides */
export const restBounds = (sides) => (sides === "both" ? BOUNDS.change : BOUNDS.rest);

/** @param {unknown} step @param {Known} known @returns {step is Step} */
function isStep(step, known) {
  if (typeof step !== "object" || step === null) return false;
  const given = /** @type {{[name in keyof Step]?: unknown}} */ (step);
  const sides = Object.values(SIDES).find((each) => each === given.sides);
  if (!sides || typeof given.stretch !== "string" || !known.has(given.stretch)) return false;
  const { hold, rest, rounds } = given;
  return within(hold, BOUNDS.hold) && within(rest, restBounds(sides)) && within(rounds, BOUNDS.rounds);
}

/**
 * A routine out of anything, with nothing in it that does not belong there; null when it is none.
 * @param {Given} given @param {Known} known
 * @returns {Routine | null}
 */
export function parse(given, known) {
  const { name, steps } = given ?? {};
  if (typeof name !== "string" || !Array.isArray(steps) || !within(steps.length, BOUNDS.steps)) return null;
  const clean = cleanName(name.slice(0, LONGEST_CODE));
  if (!clean || !steps.every((step) => isStep(step, known))) return null;
  /** @param {Step} step */
  const kept = ({ stretch, hold, rest, rounds, sides }) => ({ stretch, hold, rest, rounds, sides });
  return { name: clean, steps: steps.map(kept) };
}

/** A step as the player runs it. @param {Step} step @returns {import("./stages.js").Step} */
export const playable = ({ hold, rest, rounds, sides }) => ({
  kind: "stretch",
  hold,
  rest: sides === "both" ? 0 : rest,
  rounds,
  sides,
  switch: sides === "both" ? rest : 0,
});

/** Seconds that the steps take when nobody pauses. @param {Step[]} steps */
export const duration = (steps) =>
  stagesOf(steps.map(playable)).reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);

/**
 * The same step with other values; the time between two holds follows what the sides need.
 * @param {Step} step @param {Partial<Step>} values
 * @returns {Step}
 */
export function changed(step, values) {
  const next = { ...step, ...values };
  const [least, most] = restBounds(next.sides);
  return { ...next, rest: Math.min(most, Math.max(least, next.rest)) };
}

/** Steps as they stand in a link: `calf-wall.30.10.3.b~…`. @param {Step[]} steps */
function writeSteps(steps) {
  /** @param {Sides} sides */
  const letter = (sides) => Object.keys(SIDES).find((key) => SIDES[key] === sides);
  return steps
    .map((step) => [step.stretch, step.hold, step.rest, step.rounds, letter(step.sides)].join("."))
    .join("~");
}

/**
 * Steps out of a link; null for each that is not written like one.
 * @param {string} text
 * @returns {(Step | null)[]}
 */
export function readSteps(text) {
  return text.split("~").map((part) => {
    const [, stretch, hold, rest, rounds, letter] = STEP.exec(part) ?? [];
    if (!stretch) return null;
    return { stretch, hold: Number(hold), rest: Number(rest), rounds: Number(rounds), sides: SIDES[letter] };
  });
}

/** The routine as the part of a link after `#r=`. @param {Routine} routine */
export function encode({ name, steps }) {
  const written = encodeURIComponent(name).replaceAll("~", "%7E");
  return `${VERSION}~${written}~${writeSteps(steps)}`;
}

/**
 * @param {string} code what stands after `#r=`
 * @param {Known} known
 * @returns {{routine: Routine, problem?: undefined} | {routine?: undefined, problem: "broken" | "newer"}}
 */
export function decode(code, known) {
  if (code.length > LONGEST_CODE) return { problem: "broken" };
  const [version, name, ...steps] = code.split("~");
  if (/^[1-9]\d{0,3}$/.test(version) && version !== VERSION) return { problem: "newer" };
  if (version !== VERSION || name === undefined) return { problem: "broken" };
  try {
    const routine = parse({ name: decodeURIComponent(name), steps: readSteps(steps.join("~")) }, known);
    return routine ? { routine } : { problem: "broken" };
  } catch {
    return { problem: "broken" };
  }
}
