/**
 * Nights of which somebody said that no cramp came: without them no rate means anything. Pure.
 *
 * @typedef {{id: string} & import("./moment.js").Moment} Night  under the date of the morning after it, `id`: "2026-11-25";
 *   the moment is when it was said
 */
import { MORNING } from "./evenings.js";
import { dayOf } from "./moment.js";
import { daysLater } from "./periods.js";

/** From this hour all belongs to the night that ends the next morning. */
export const EVENING_HOUR = 18;
const EVENING = (24 - EVENING_HOUR) * 3_600_000;

/** The date under which a moment counts: its own, or from the evening on the next one. @param {import("./moment.js").Moment} moment */
export const nightOf = ({ at, offset }) => dayOf({ at: at + EVENING, offset });

/** The date of the last night that is over: who is up at three is still in the next one. @param {import("./moment.js").Moment} now */
export const lastNight = ({ at, offset }) => dayOf({ at: at - MORNING, offset });

/** The night that is to come: what is done or drunk on a day lies before it. @param {import("./moment.js").Moment} moment */
export const nightAhead = (moment) => daysLater(lastNight(moment), 1);

/** The last night, said at this moment. @param {import("./moment.js").Moment} now @returns {Night} */
export const quietNight = (now) => ({ id: lastNight(now), ...now });
