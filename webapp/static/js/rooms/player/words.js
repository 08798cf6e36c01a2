/** What the player says of where it is. */
import { say } from "../../ui/words.js";

/**
 * @typedef {import("../../core/session-view.js").View} View
 * @typedef {import("../../core/sides.js").Side | null} Side
 */

/** @param {Side} side */
export const sideWords = (side) => (side ? say(`${side}-side`) : "");

/** The line above the seconds. @param {View} view @param {HTMLElement} step the one on screen @param {Side} side */
export function stageWords(view, step, side) {
  const { name, state, round, rounds, kind, seconds } = view;
  if (step.closest("[data-elsewhere]")) return say("elsewhere");
  if (seconds === null) return "";
  if (kind === "care") return say(state === "paused" ? "paused" : "left");
  // While one lets go, the line says what comes; otherwise what is now.
  const released = RELEASED.includes(name);
  const words = [state === "paused" ? say("paused") : released ? sideWords(side) : doing(name, step, side)];
  // In the figures of the countdown: the first format of a number takes a slow phone 50 ms, in the middle of a tap.
  const now = String(name === "rest" ? round + 1 : round);
  if (rounds > 1 && name !== "ready") words.push(say("round", { n: now, total: String(rounds) }));
  const line = words.filter(Boolean).join(" · ");
  return released && state !== "paused" ? say("then", { what: line.toLowerCase() }) : line;
}

/** @type {string[]} */
const RELEASED = ["rest", "switch"];

/** The instruction of now, where it is not that of the step: nobody is told to pull who lets go. @param {View} view */
export const instead = ({ name }) => (RELEASED.includes(name) ? say(name) : null);

/** @param {string} name @param {HTMLElement} step @param {Side} side */
function doing(name, step, side) {
  if (name === "hold") return sideWords(side) || say("moves" in step.dataset ? "move" : "hold");
  return say(name);
}

/** Seconds as they are, up to 99; more of them as minutes and seconds. @param {?number} seconds */
export function asTime(seconds) {
  if (seconds === null) return "";
  return seconds < 100 ? String(seconds) : asMinutes(seconds);
}

/** @param {number} seconds */
export const asMinutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
