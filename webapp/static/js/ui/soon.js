import { clockHere } from "./locale.js";

/** The time of a moment, with the day where it is not today's. @param {number} time ms */
export function clockSoon(time) {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  return clockHere(time, isToday ? {} : { weekday: "short" });
}
