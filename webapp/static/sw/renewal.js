/** Some browsers say when they change a subscription; with the others it is found out at the next opening. */
import { tell } from "../js/records/api.js";
import { device, keep } from "../js/records/device.js";

export async function renewSubscription({ newSubscription }) {
  const mine = await device();
  if (!mine.on) return;
  const found =
    newSubscription ??
    (await self.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: mine.key,
    }));
  const { endpoint, keys } = found.toJSON();
  const told = { ...mine.told, subscription: { endpoint, keys } };
  await tell(mine, told);
  await keep({ told, endpoint, toldAt: Date.now() });
}
