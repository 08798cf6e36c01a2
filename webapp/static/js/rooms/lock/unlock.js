/** Asks once before what the app lock seals is shown. */
import { answered } from "../../records/answered.js";
import { get, watch } from "../../records/database.js";
import { find } from "../../ui/find.js";

/** @param {HTMLElement} root */
export async function start(root) {
  await answered();
  const read = () => get("devices", "lock");
  const lock = await read();
  // Shut, switched on or off, here or in another tab: the page begins anew.
  addEventListener("uncramp-locked", () => location.reload());
  watch(async (store) => {
    if (store === "devices" && Boolean(await read()) !== Boolean(lock)) location.reload();
  });
  if (!lock) return;
  const { offerUnlocking } = await import("./unlocking.js");
  await offerUnlocking(root, lock, { find, read });
}
