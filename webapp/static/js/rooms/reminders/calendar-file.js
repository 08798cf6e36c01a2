import { remindersOf } from "../../core/times.js";
import { saveFile } from "../../ui/file.js";

/** Gives the person their reminders as a file for any calendar. @param {HTMLElement} root has the titles */
export async function saveCalendar(root, wishes, now = Date.now()) {
  // Its library is large, and few ask for it.
  const { calendarOf } = await import("../../core/calendar.js");
  const { eventWater, eventStretch, eventDiscreet } = root.dataset;
  const titles = wishes.discreet
    ? { water: eventDiscreet, stretch: eventDiscreet }
    : { water: eventWater, stretch: eventStretch };
  const language = document.documentElement.lang;
  const text = calendarOf(remindersOf(wishes), titles, { now, language });
  saveFile("uncramp-reminders.ics", "text/calendar;charset=utf-8", text);
}
