/**
 * When reminders are due by the clock of this phone.
 *
 * @typedef {import("./times.js").Reminder} Reminder
 * @typedef {{kind: Reminder["kind"], at: number}} Due  ms
 */

/** Within these every weekday and time comes once, also in the week that has an hour more. */
const DAYS = 8;

/**
 * @param {Reminder[]} reminders
 * @param {number} after ms @param {number} until ms, at most eight days later
 * @returns {Due[]} all that are due after `after` and not later than `until`, in their order
 */
export function dueBetween(reminders, after, until) {
  const first = new Date(after);
  /** @type {Due[]} */
  const found = [];
  for (let ahead = 0; ahead <= DAYS; ahead += 1) {
    const day = new Date(first.getFullYear(), first.getMonth(), first.getDate() + ahead);
    const weekday = day.getDay() || 7;
    for (const { kind, days, times } of reminders)
      if (days.includes(weekday)) found.push(...times.map((time) => ({ kind, at: atTime(day, time) })));
  }
  return found.filter(({ at }) => at > after && at <= until).sort((one, other) => one.at - other.at);
}

/**
 * The first that is due after `after`, in ms; null when there is none.
 * @param {Reminder[]} reminders @param {number} after ms
 */
export const firstAfter = (reminders, after) =>
  dueBetween(reminders, after, after + DAYS * 86_400_000)[0]?.at ?? null;

/**
 * The first time of tomorrow or of the next day that has one, in ms; null when there is none.
 * @param {Reminder[]} reminders @param {Reminder["kind"]} kind @param {number} now ms
 */
export function firstOfNextDay(reminders, kind, now) {
  const today = new Date(now);
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1).getTime();
  const ours = reminders.filter((reminder) => reminder.kind === kind);
  return firstAfter(ours, midnight - 1);
}

/** @param {Date} day @param {string} time */
function atTime(day, time) {
  const [hour, minute] = time.split(":").map(Number);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute).getTime();
}
