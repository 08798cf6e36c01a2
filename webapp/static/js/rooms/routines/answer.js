/** What there is of what the address asks for. */
import { cleanName, decode, readSteps } from "../../core/routine.js";
import { find, kept } from "../../records/routines.js";
import { say } from "../../ui/words.js";

/**
 * @typedef {import("../../core/routine.js").Routine} Routine
 * @typedef {Routine & Partial<import("../../records/routines.js").Kept>} Shown  one that is not kept has no id
 * @typedef {import("./stretches.js").Stretch} Stretch
 * @typedef {{view: "list", entries: import("../../records/routines.js").Kept[], adding?: Stretch}
 *   | {view: "edit", routine?: Shown, adding?: Stretch}
 *   | {view: "sheet", routine: Shown, one?: Stretch, starts?: boolean}
 *   | {view: "problem", problem: "broken" | "newer" | "missing"}} Answer  `one`: it is this stretch and no more
 *
 * @param {import("../../core/address.js").Route} route
 * @param {HTMLElement} root
 * @param {import("./stretches.js").Stretches} stretches
 * @returns {Promise<Answer>}
 */
export async function answerTo(route, root, stretches) {
  if (route.view === "list") return { view: "list", entries: await kept(stretches) };
  const adding = stretches.get(("add" in route && route.add) || "");
  if (route.view === "new") return { view: "edit", adding };
  if (route.view === "one" || route.view === "add") {
    const one = stretches.get(route.id);
    if (!one) return { view: "problem", problem: "broken" };
    if (route.view === "one")
      return {
        view: "sheet",
        routine: { name: one.name, steps: [one.usual] },
        one,
        starts: route.starts,
      };
    const entries = await kept(stretches);
    return entries.length ? { view: "list", entries, adding: one } : { view: "edit", adding: one };
  }
  if (route.view === "shared") {
    const { routine, problem } = decode(route.code, stretches);
    return routine ? { view: "sheet", routine } : { view: "problem", problem };
  }
  const given = route.view === "copy" && givenOne(root, route.id, route.way);
  if (given) return { view: "edit", routine: given };
  const own = await find(route.id, stretches);
  if (!own) return { view: "problem", problem: "missing" };
  if (route.view === "copy") return { view: "edit", routine: copyOf(own) };
  return { view: route.view, routine: own, adding };
}

/**
 * One of the app's own routines, to be changed; the first way to do it when none is named.
 * @param {HTMLElement} root @param {string} id @param {string | null} way
 * @returns {Routine | null}
 */
function givenOne(root, id, way) {
  /** @type {NodeListOf<HTMLElement>} */
  const links = root.querySelectorAll("[data-given]");
  const link = [...links].find(
    ({ dataset }) => dataset.given === id && (way === null || dataset.way === way),
  );
  if (!link) return null;
  const { name = "", steps = "" } = link.dataset;
  return { name: cleanName(name), steps: readSteps(steps).filter((step) => step !== null) };
}

/** @param {Routine} routine @returns {Routine} */
const copyOf = ({ name, steps }) => ({ name: cleanName(say("routine-copy", { name })), steps });
