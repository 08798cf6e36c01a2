import { nextReminder } from "../../core/next-reminder.js";
import { isPermitted } from "../../push/subscription.js";
import { device } from "../../records/device.js";
import { allNotBefore } from "../../records/not-before.js";
import { clockSoon } from "../../ui/soon.js";
import { say } from "../../ui/words.js";
import { write } from "./ring.js";

/**
 * @typedef {import("../../core/drinks.js").Drink} Drink
 * @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings
 */

/** What is known of the reminders; null where none comes to this phone. */
export async function remindersNow() {
  const [{ on, wishes }, put] = await Promise.all([device(), allNotBefore()]);
  return on && isPermitted() ? { wishes, held: put.find(({ kind }) => kind === "water") } : null;
}

/**
 * Says when the next reminder to drink comes, and that a drink moves it.
 * @param {HTMLElement} line
 * @param {() => {drinks: Drink[], chosen: WaterSettings, reminders: Awaited<ReturnType<typeof remindersNow>>}} known
 */
export function nextLineOf(line, known) {
  /** @param {Drink[]} more @returns {number | null} ms */
  function next(more, now = Date.now()) {
    const { drinks, chosen, reminders } = known();
    if (!reminders || chosen.limited) return null;
    return nextReminder([...drinks, ...more], { goal: chosen.goal, now, ...reminders });
  }

  return {
    /** @param {Drink} glass that somebody might drink now */
    show(glass) {
      const [time, later] = [next([]), next([glass])];
      const moves = time && later && later > time;
      const said = time && { time: clockSoon(time), later: later ? clockSoon(later) : "" };
      write(line, said ? say(moves ? "next-moves" : "next", said) : "");
    },
    /** What was noted, and what it does to the next reminder. @param {string} noted @param {Drink} drink */
    about(noted, drink) {
      const [time, later] = [next([]), next([drink])];
      return time && later && later > time ? say("noted-moved", { noted, time: clockSoon(later) }) : noted;
    },
  };
}
