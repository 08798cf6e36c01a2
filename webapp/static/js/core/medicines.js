/**
 * Medicines and supplements that a person says they take. Pure.
 *
 * @typedef {"start" | "stop" | "change"} Turn  what happened to it that day
 * @typedef {{on: string, turn: Turn}} MedicineEvent  `on`: a date, "2026-11-25"
 * @typedef {{id: string, name: string, known: string | null, events: MedicineEvent[], note: string, changedAt: number}} Medicine
 *   `name` as the person says it; `known`: the medicine of content/medicines that it is, null for any other
 */

/** What was last said to have happened by a date, or undefined. @param {Medicine} medicine @param {string} on */
export const lastTurn = ({ events }, on) =>
  events
    .filter((event) => event.on <= on)
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1);
