/** Asks once before what the app lock seals is shown. */
import { answered } from "../../records/answered.js";
import { get, watch } from "../../records/database.js";
import { find } from "../../ui/find.js";

/** Milliseconds that what is half typed may take to be sealed, or kept. */
const PATIENCE = 1000;

/** @param {HTMLElement} root */
export async function start(root) {
  await answered();
  const read = () => get("devices", "lock");
  const lock = await read();
  const load = () => import("./unlocking.js");
  /** A server may take its time: what was open is out of sight at once. */
  async function beginAnew() {
    document.body.hidden = true;
    const kept = Promise.all([load(), read()]).then(([{ keepTyped }, now]) => keepTyped(now));
    await Promise.race([kept.catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    location.reload();
  }
  // Shut, switched on or off, here or in another tab.
  addEventListener("uncramp-locked", beginAnew);
  watch(async (store) => {
    if (store === "devices" && Boolean(await read()) !== Boolean(lock)) beginAnew();
  });
  if (!lock) return;
  const { offerUnlocking } = await load();
  await offerUnlocking(root, lock, { find, read });
}
