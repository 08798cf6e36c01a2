/** What is kept on this phone and how much, whether the browser has promised to keep it, and when the last backup was made. */

import { dayOf, hereAt } from "../../core/moment.js";
import { all } from "../../records/database.js";
import { read } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { date, number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/backup.js").Name} Name */

/** @param {HTMLElement} root */
export async function showKept(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  /** @type {NodeListOf<HTMLTableRowElement>} */
  const rows = root.querySelectorAll("[data-kept] tr");
  // At once: to open the database anew for each would bring it back while it is being erased.
  const counting = Promise.all(Array.from(rows, ({ dataset }) => all(/** @type {Name} */ (dataset.group))));
  const [stores] = await Promise.all([counting, sayWhetherKept(root)]);
  for (const [place, row] of rows.entries()) row.cells[1].textContent = number(stores[place].length);
  const last = read("backed-up");
  if (last) part("last").textContent = say("backed-up", { date: dayWritten(last) });
  const durable = await navigator.storage?.persisted?.();
  part("durable").hidden = durable !== true;
  part("not-durable").hidden = durable !== false;
}

/** @param {string} time ISO 8601 */
const dayWritten = (time) => date(dayOf(hereAt(Date.parse(time))), { dateStyle: "long" });

/** @param {HTMLElement} root */
export function offerPromise(root) {
  find(root, "[data-persist]", HTMLElement).addEventListener("click", async () => {
    const promised = await navigator.storage.persist();
    if (promised) return showKept(root);
    find(root, "[data-promise]", HTMLElement).textContent = say("not-promised");
  });
}
