/** How reminders fare, in the page's words. */
import { localeHere } from "../../ui/dates.js";

/**
 * "Last sent 14:00, shown 14:00, next 16:00, this device".
 * @param {object | null} known what the server has stored @param {{kind: string, time: number}[]} held
 */
export function healthWords(root, known, held) {
  const { sent, shown, unseen, next, here, held: heldWords } = root.dataset;
  const last = known?.deliveries.find(({ sent_at }) => sent_at);
  const parts = [
    last && fill(sent, last.sent_at),
    last && (last.shown_at ? fill(shown, last.shown_at) : unseen),
    known?.next_due && fill(next, known.next_due),
    here,
  ];
  const line = parts.filter(Boolean).join(", ");
  const holding = held.map(({ time }) => fill(heldWords, time));
  return [`${line[0].toLocaleUpperCase()}${line.slice(1)}.`, ...new Set(holding)].join(" ");
}

/** "Water: 9:00, 12:00 · Stretching: 21:30". @param {import("../../core/times.js").Reminder[]} reminders */
export function previewWords(root, reminders) {
  const lines = ["water", "stretch"].map((kind) => {
    const times = reminders.filter((each) => each.kind === kind).flatMap((each) => each.times);
    const words = times.map((time) => timeOf(new Date(`2001-01-01T${time}`)));
    return times.length ? root.dataset[kind].replace("{times}", words.join(", ")) : "";
  });
  return lines.filter(Boolean).join(" · ") || root.dataset.nothing;
}

const fill = (words, moment) => words.replace("{time}", timeOf(new Date(moment)));

/** With the day where it is not today's. */
function timeOf(moment) {
  const today = moment.toDateString() === new Date().toDateString() || moment.getFullYear() === 2001;
  const day = today ? {} : { weekday: "short" };
  const format = new Intl.DateTimeFormat(localeHere(), { ...day, hour: "numeric", minute: "2-digit" });
  return format.format(moment);
}
