import { remindersOf } from "../../core/times.js";
import { saveFile } from "../../ui/file.js";
import { language } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/**
 * Gives the person their reminders as a file for any calendar.
 * @param {import("../../core/times.js").ReminderPreferences} wishes
 */
export async function saveCalendar(wishes, now = Date.now()) {
  // Its library is large, and few ask for it.
  const { calendarOf } = await import("../../core/calendar.js");
  const titles = {
    water: say(wishes.discreet ? "event-discreet" : "event-water"),
    stretch: say(wishes.discreet ? "event-discreet" : "event-stretch"),
  };
  const text = calendarOf(remindersOf(wishes), titles, { now, language: language() });
  saveFile("uncramp-reminders.ics", "text/calendar;charset=utf-8", text);
}
