/** What the pages of one's own routines say about their steps. */

import { duration as lasting } from "../../core/routine.js";
import { joined } from "../../ui/joined.js";
import { duration } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/routine.js").Step} Step */

/** `5 min 20 sec`; minutes alone when no seconds are left over. @param {number} total seconds */
export function timeWords(total) {
  const parts = [
    total >= 60 ? duration(Math.floor(total / 60), "minute") : "",
    total % 60 ? duration(total % 60, "second") : "",
  ];
  return parts.filter(Boolean).join(" ") || duration(0, "second");
}

/** How one stretch is done: `3 × 30 sec · one side · 10 sec rest`. @param {Step} step */
export function timingWords({ hold, rest, rounds, sides }) {
  const between = sides === "both" ? "change-time" : rounds > 1 && rest > 0 ? "rest-time" : null;
  return joined(
    `${rounds} × ${duration(hold, "second")}`,
    say(`sides-${sides}`),
    between !== null && say(between, { time: duration(rest, "second") }),
  );
}

/** How long all of it takes, and of how much it is made. @param {Step[]} steps */
export const totalWords = (steps) => joined(timeWords(lasting(steps)), say("stretches", { n: steps.length }));
