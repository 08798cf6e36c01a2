// Some browsers say when they change a subscription; with the others it is found out at the next opening.

async function renewSubscription({ newSubscription }) {
  const device = await readRecord("devices", "reminders");
  if (!device?.on) return;
  const found =
    newSubscription ??
    (await self.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: device.key,
    }));
  const { endpoint, keys } = found.toJSON();
  const answer = await fetch(`/api/reminders/${device.device}`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${device.secret}`, "Content-Type": "application/json" },
    body: JSON.stringify({ ...device.told, subscription: { endpoint, keys } }),
  });
  if (answer.ok) await keepRecord("devices", { ...device, endpoint, toldAt: Date.now() });
}
