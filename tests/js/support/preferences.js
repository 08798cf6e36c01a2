/** Preferences for reminders. */
import fc from "fast-check";

/** Any "HH:MM". */
export const clocks = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((time) => [time / 60, time % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":"));

const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

/** Any reminders, as the server and the calendar have them. */
export const reminders = fc.array(
  fc.record({
    kind: fc.constantFrom("water", "stretch"),
    days: weekdays,
    times: fc.uniqueArray(clocks, { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 4 },
);
