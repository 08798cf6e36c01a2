/** The shelf of the Stretch room: what was left halfway, what was done last, and what stretches where it cramped. */
import { fitting, recent } from "../../core/shelf.js";
import { all, get, watch } from "../../records/database.js";
import { halfway } from "../../records/memory.js";
import { read } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { moveInView } from "../../ui/moves.js";
import { say } from "../../ui/words.js";
import { line, ownConditions, sayUnfit } from "./unfit.js";

/** @typedef {{id: string, why: string, hash?: string}} Place  of a routine on a shelf */

/** @param {HTMLElement} root */
export function start(root) {
  sayUnfit(document);
  moveInView(find(document, "[data-shelf=all]", HTMLElement));
  const show = () =>
    Promise.all([showDone(root), showFitting(root), sayWhetherKept(root)]).catch((error) =>
      console.warn("the shelves were not read:", error),
    );
  watch((store) => ["sessions", "cramps"].includes(store) && show());
  show();
}

/** @param {HTMLElement} root */
async function showDone(root) {
  const left = halfway();
  const here = left && cards().some(({ id }) => id === left);
  fill(root, "continue", here ? [{ id: left, why: say("shelf-halfway"), hash: "#resume" }] : []);
  const done = recent(await all("sessions"), cards());
  fill(
    root,
    "recent",
    done.map(({ id, count }) => ({ id, why: say("shelf-done", { n: count }) })),
  );
}

/** @param {HTMLElement} root */
async function showFitting(root) {
  const person = { last: read("area"), own: ownConditions(), now: Date.now() };
  const found = (await isSealed()) ? [] : fitting(await all("cramps"), cards(), person);
  const why = found.map(({ id, area, count }) => {
    const words = { area: say(`area-${area}`), n: count };
    return { id, why: say(count ? "shelf-cramps" : "shelf-guide", words) };
  });
  fill(root, "fits", why);
}

/** What an app lock seals is on no shelf, nor while it is unlocked: this page does not hear when it shuts. */
const isSealed = async () => Boolean(await get("devices", "lock"));

/** The routines of the page, in its order. */
function cards() {
  /** @type {NodeListOf<HTMLElement>} */
  const entries = document.querySelectorAll("[data-shelf=all] > [data-routine]");
  return [...entries].map((entry) => {
    const { routine = "", areas = "", notWith = "" } = entry.dataset;
    return { id: routine, areas: areas.split(" "), notWith: notWith.split(" "), entry };
  });
}

/** @param {HTMLElement} root @param {string} name of the shelf @param {Place[]} places */
function fill(root, name, places) {
  const shelf = find(root, `[data-shelf=${name}]`, HTMLElement);
  const known = cards();
  const copies = places.map(({ id, why, hash = "" }) => {
    const copy = /** @type {HTMLElement} */ (known.find((card) => card.id === id)?.entry.cloneNode(true));
    copy.querySelector("strong")?.after(line("why", why));
    find(copy, "a", HTMLAnchorElement).hash = hash;
    return copy;
  });
  find(shelf, "ul", HTMLElement).replaceChildren(...copies);
  shelf.hidden = !copies.length;
  moveInView(shelf);
}
