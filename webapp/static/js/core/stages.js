/**
 * From the steps of a guide or routine to the stages that the player passes, one after the other. Pure.
 *
 * @typedef {"one" | "both" | "together"} Sides
 * @typedef {{kind: "stretch" | "ask" | "helped" | "check" | "pick" | "care" | "done", hold: number | null, rest: number,
 *   rounds: number, sides: Sides, switch: number}} Step  seconds
 * @typedef {{step: number, kind: Step["kind"], name: "ready" | "hold" | "switch" | "rest" | "done",
 *   seconds: number | null, round: number, rounds: number, side: "first" | "second" | "both" | null}} Stage  seconds
 *   null: waits for the person; side null: the one that cramps
 * @typedef {Pick<Stage, "name" | "seconds"> & Partial<Stage>} Part  of a step; the rest of it all have in common
 */
import { TIMING_GET_READY_SECONDS } from "limits";

/** Seconds to get into position. */
const READY = TIMING_GET_READY_SECONDS;
/** And for who wants more time: three times as long, as the settings say. */
const READY_SLOWER = 3 * READY;

/**
 * With `slower` there is three times the time to get ready, twice the time to rest and to change sides, and half
 * the rounds; without `advance` each stretch waits until it is started.
 *
 * @param {Step[]} steps
 * @param {{slower?: boolean, advance?: boolean}} [preferences]
 * @returns {Stage[]}
 */
export function stagesOf(steps, { slower = false, advance = true } = {}) {
  const ready = advance ? (slower ? READY_SLOWER : READY) : null;
  return steps.flatMap((given, index) => {
    const step = slower ? slowed(given) : given;
    /** @type {Stage["side"]} */
    const side = step.sides === "together" ? "both" : null;
    const common = { step: index, kind: step.kind, round: 1, rounds: step.rounds, side };
    return partsOf(step, ready).map((part) => ({ ...common, ...part }));
  });
}

/** @param {Step} step @returns {Step} */
const slowed = (step) => ({
  ...step,
  rounds: Math.ceil(step.rounds / 2),
  rest: step.rest * 2,
  switch: step.switch * 2,
});

/** @param {Step} step @param {number | null} ready seconds @returns {Part[]} */
function partsOf(step, ready) {
  if (step.kind === "done") return [{ name: "done", seconds: null }];
  /** @type {Part} */
  const start = { name: "ready", seconds: ready };
  if (step.sides === "both") start.side = "first";
  if (step.kind === "stretch") return [start, ...holdsOf(step)];
  /** @type {Part} */
  const waiting = { name: "ready", seconds: null };
  return step.hold ? [waiting, { name: "hold", seconds: step.hold }] : [waiting];
}

/** @param {Step} step */
function holdsOf(step) {
  /** @type {Part[]} */
  const parts = [];
  for (let round = 1; round <= step.rounds; round++) {
    const last = round === step.rounds;
    if (step.sides === "both") {
      parts.push({ name: "hold", seconds: step.hold, round, side: "first" });
      parts.push({ name: "switch", seconds: step.switch, round, side: "second" });
      parts.push({ name: "hold", seconds: step.hold, round, side: "second" });
      if (!last) parts.push({ name: "switch", seconds: step.switch, round: round + 1, side: "first" });
    } else {
      parts.push({ name: "hold", seconds: step.hold, round });
      if (!last && step.rest) parts.push({ name: "rest", seconds: step.rest, round });
    }
  }
  return parts;
}
