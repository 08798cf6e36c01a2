/** Asks once before what the app lock seals is shown. */
import { answered } from "../../records/answered.js";
import { get, watch } from "../../records/database.js";
import { find } from "../../ui/find.js";

/** @param {HTMLElement} root */
export async function start(root) {
  await answered();
  const read = () => get("devices", "lock");
  const lock = await read();
  // Shut, switched on or off, here or in another tab.
  addEventListener("uncramp-locked", beginAnew);
  watch(async (store) => {
    if (store === "devices" && Boolean(await read()) !== Boolean(lock)) beginAnew();
  });
  if (!lock) return;
  const { offerUnlocking } = await import("./unlocking.js");
  await offerUnlocking(root, lock, { find, read });
}

/** A server may take its time: what was open is out of sight at once. */
function beginAnew() {
  document.body.hidden = true;
  location.reload();
}
