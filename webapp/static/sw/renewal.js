/** Some browsers say when they change a subscription; with the others it is found out at the next opening. */
import { tell } from "../js/records/api.js";
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
  const { told } = await keep((kept) =>
    kept.told
      ? { told: { ...kept.told, subscription: sent.subscription }, endpoint, toldAt: Date.now() }
      : {},
  );
  // A page told it something else at the same time, and nobody knows which of the two came last.
  if (told && JSON.stringify(told) !== JSON.stringify(sent)) await tell(mine, told);
}
