/** Some browsers say when they change a subscription; with the others it is found out at the next opening. */
import { forget, tell } from "../js/records/api.js";
import { device, keep } from "../js/records/device.js";
import { scope } from "./scope.js";

/** @param {PushSubscriptionChangeEvent} event */
export async function renewSubscription({ newSubscription }) {
  const { on, key } = await device();
  if (!on) return;
  const found =
    newSubscription ??
    (await scope.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: key,
    }));
  const { endpoint, keys = {} } = found.toJSON();
  // Only now: a page may have told the server other times since, or switched everything off.
  const mine = await device();
  if (!mine.on || !mine.told) return;
  const sent = { ...mine.told, subscription: { endpoint, keys } };
  await tell(mine, sent);
  const now = await keep((kept) =>
    isSame(kept, mine) && kept.told
      ? { told: { ...kept.told, subscription: sent.subscription }, endpoint, toldAt: Date.now() }
      : {},
  );
  // Switched off at the same time: the server had forgotten this phone, and has just been told of it again.
  if (!isSame(now, mine)) await forget(mine);
  // A page told it something else at the same time, and nobody knows which of the two came last.
  else if (now.told && JSON.stringify(now.told) !== JSON.stringify(sent)) await tell(mine, now.told);
}

/**
 * @typedef {import("../js/records/device.js").Device} Device
 * @param {Device} kept @param {Device} mine
 */
const isSame = (kept, mine) => kept.on && kept.device === mine.device;
