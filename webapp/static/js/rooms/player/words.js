/** What the player says of where it is. */
import { say } from "../../ui/words.js";

/**
 * @typedef {import("../../core/session.js").View} View
 * @typedef {import("../../core/sides.js").Side | null} Side
 */

/** @param {Side} side */
export const sideWords = (side) => (side ? say(`${side}-side`) : "");

/** The line above the seconds. @param {View} view @param {HTMLElement} step the one on screen @param {Side} side */
export function stageWords({ name, state, round, rounds, kind, seconds }, step, side) {
  if (step.closest("[data-elsewhere]")) return say("elsewhere");
  if (seconds === null) return "";
  if (kind === "care") return say(state === "paused" ? "paused" : "left");
  const words = [doing(name, state, step, side)];
  if (rounds > 1 && name !== "ready") words.push(say("round", { n: round, total: rounds }));
  return words.join(" · ");
}

/** @param {string} name @param {string} state @param {HTMLElement} step @param {Side} side */
function doing(name, state, step, side) {
  if (state === "paused") return say("paused");
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
