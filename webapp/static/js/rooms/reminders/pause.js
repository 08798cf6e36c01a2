import { firstOfNextDay } from "../../core/due.js";
import { remindersOf } from "../../core/times.js";
import { putOff } from "../../records/not-before.js";

/**
 * For today it was enough: of each kind nothing comes before the first time of the next day that has one.
 * @param {import("../../core/times.js").ReminderPreferences} wishes
 */
export async function pauseToday(wishes) {
  const reminders = remindersOf(wishes);
  for (const kind of new Set(reminders.map((each) => each.kind))) {
    const time = firstOfNextDay(reminders, kind, Date.now());
    if (time) await putOff(kind, time);
  }
}
