/** After a drink nothing asks for another one at once, and once it is taken back everything is as it was before. */

import { enoughUntil } from "../core/enough.js";
import { heldByHand, nextNotBefore } from "../core/next-reminder.js";
import { all, watch } from "./database.js";
import { device } from "./device.js";
import { changeNotBefore } from "./not-before.js";
import { settings } from "./water-settings.js";

/** @typedef {import("./not-before.js").NotBefore} NotBefore */

/** Listens for as long as the page lives. */
export function followDrinks() {
  let queue = Promise.resolve();
  watch((store) => {
    if (["drinks", "settings"].includes(store))
      queue = queue.then(() => putOffAfterDrinks(Date.now())).catch(console.warn);
  });
}

/** Puts off what the drinks of today make needless, and takes it back when they go. @param {number} now ms */
export async function putOffAfterDrinks(now) {
  const [drinks, { goal }, { wishes }] = await Promise.all([all("drinks"), settings(), device()]);
  const time = enoughUntil(drinks, goal, wishes, now);
  await changeNotBefore("water", (kept) => changeFor(time, kept && kept.time > now ? kept : null, now));
}

/**
 * What follows for the time there is; null when nothing does.
 * @param {number | null} time @param {NotBefore | null} before @param {number} now
 */
function changeFor(time, before, now) {
  const next = nextNotBefore(time, heldByHand(before, now));
  // Nothing is to be taken back, where nothing was put off because of a drink.
  if (!next && !before) return null;
  const after = next ?? { time: now, snoozed: false, over: null };
  return before?.time === after.time && before.snoozed === after.snoozed ? null : after;
}
