/** What is kept on this phone and how much, whether the browser has promised to keep it, and when the last backup was made. */

import { NAMES } from "../../core/backup.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { all } from "../../records/database.js";
import { read } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { date, number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** One record that everybody has who ever chose a cup says nothing. */
const COUNTED = NAMES.filter((name) => name !== "settings");

/** @param {HTMLElement} root */
export async function showKept(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  // At once: to open the database anew for each would bring it back while it is being erased.
  const [stores] = await Promise.all([Promise.all(COUNTED.map((name) => all(name))), sayWhetherKept(root)]);
  part("kept").replaceChildren(...COUNTED.map((name, place) => rowOf(name, number(stores[place].length))));
  const last = read("backed-up");
  if (last) part("last").textContent = say("backed-up", { date: dayWritten(last) });
  const durable = await navigator.storage?.persisted?.();
  part("durable").hidden = durable !== true;
  part("not-durable").hidden = durable !== false;
}

/** @param {string} name of a store @param {string} counted */
function rowOf(name, counted) {
  const row = document.createElement("tr");
  row.dataset.group = name;
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = say(`group-${name}`);
  row.append(head);
  row.insertCell().textContent = counted;
  return row;
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
