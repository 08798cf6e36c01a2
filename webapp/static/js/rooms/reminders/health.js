/** How reminders fare, in the page's words. */
import { remindersOf } from "../../core/times.js";
import { capital, timeOfDay } from "../../ui/locale.js";
import { clockSoon } from "../../ui/soon.js";
import { say } from "../../ui/words.js";

/**
 * "Last sent 14:00, shown 14:00, next 16:00, this device".
 * @param {import("../../records/api.js").Stored | null} known @param {{time: number}[]} held ms
 */
export function healthWords(known, held) {
  const last = known?.deliveries.find(({ sent_at }) => sent_at);
  const parts = [
    last?.sent_at && say("last-sent", { time: clockSoon(Date.parse(last.sent_at)) }),
    last &&
      (last.shown_at ? say("shown-at", { time: clockSoon(Date.parse(last.shown_at)) }) : say("not-shown")),
    known?.next_due && say("next-at", { time: clockSoon(Date.parse(known.next_due)) }),
    say("this-device"),
  ];
  const line = capital(parts.filter(Boolean).join(", "));
  const holding = held.map(({ time }) => say("held-until", { time: clockSoon(time) }));
  return [`${line}.`, ...new Set(holding)].join(" ");
}

/** "Water: 9:00, 12:00 · Stretching: 21:30". @param {import("../../core/times.js").ReminderPreferences} wishes */
export function previewWords(wishes) {
  const reminders = remindersOf(wishes);
  const lines = ["water", "stretch"].map((kind) => {
    const times = reminders.filter((each) => each.kind === kind).flatMap((each) => each.times);
    return times.length && say(`times-${kind}`, { times: times.map(timeOfDay).join(", ") });
  });
  return lines.filter(Boolean).join(" · ") || [say("times-none"), whyNone(wishes)].filter(Boolean).join(" ");
}

/** @param {import("../../core/times.js").ReminderPreferences} wishes */
function whyNone(wishes) {
  if (!wishes.days.length) return say("times-no-day");
  const unquiet = remindersOf({ ...wishes, quietFrom: wishes.quietTo });
  return unquiet.length && say("times-quiet");
}
