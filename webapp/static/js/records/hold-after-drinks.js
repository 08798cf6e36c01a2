/** After a drink nothing asks for another one at once, and once it is taken back everything is as it was before. */

import { enoughUntil } from "../core/enough.js";
import { all, watch } from "./database.js";
import { device } from "./device.js";
import { holds, holdUntil } from "./holds.js";
import { settings } from "./water-settings.js";

/** Listens for as long as the page lives. */
export function followDrinks() {
  let queue = Promise.resolve();
  watch((store) => {
    if (["drinks", "settings"].includes(store))
      queue = queue.then(() => holdAfterDrinks(Date.now())).catch(console.warn);
  });
}

/** Holds what the drinks of today make needless, and takes it back when they go. */
export async function holdAfterDrinks(now) {
  const [drinks, { goal }, { wishes }] = await Promise.all([all("drinks"), settings(), device()]);
  const time = enoughUntil(drinks, goal, wishes, now);
  const before = (await holds()).find((hold) => hold.kind === "water" && hold.time > now);
  const byHand = before && "over" in before ? before.over : before;
  const next = nextHold(time, byHand?.time > now ? byHand : null);
  // Nothing is to be taken back, where nothing was held because of a drink.
  const { time: until, snoozed = false, over } = next ?? { time: now, over: null };
  if ((next || before) && (before?.time !== until || before.snoozed !== snoozed))
    await holdUntil("water", until, { snoozed, over });
}

/** A drink answers "later", but a longer pause stays. `over` is what comes back when the drink goes. */
function nextHold(time, byHand) {
  if (!time) return byHand;
  return byHand && !byHand.snoozed && byHand.time >= time
    ? byHand
    : { time, over: byHand && { time: byHand.time, snoozed: byHand.snoozed } };
}
