/** What there is of what the address asks for. */
import { cleanName, decode, readSteps } from "../../core/routine.js";
import { find, kept } from "../../records/routines.js";
import { say } from "../../ui/words.js";

/**
 * @param {import("../../core/address.js").Route} route
 * @param {HTMLElement} root
 * @returns {Promise<{view: "list"|"edit"|"sheet"|"problem", routine?: object, entries?: object[], problem?: string}>}
 *   a routine that is not kept has no id
 */
export async function answerTo({ view, id, way, code }, root, stretches) {
  if (view === "list") return { view, entries: await kept(stretches) };
  if (view === "new") return { view: "edit" };
  if (view === "shared") {
    const { routine, problem } = decode(code, stretches);
    return routine ? { view: "sheet", routine } : { view: "problem", problem };
  }
  const given = view === "copy" ? givenOne(root, id, way) : null;
  const own = given ? null : await find(id, stretches);
  if (!given && !own) return { view: "problem", problem: "missing" };
  return view === "copy" ? { view: "edit", routine: given ?? copyOf(own) } : { view, routine: own };
}

/** One of the app's own routines, to be changed; the first way to do it when none is named. */
function givenOne(root, id, way) {
  const links = [...root.querySelectorAll("[data-given]")];
  const link = links.find(({ dataset }) => dataset.given === id && (way === null || dataset.way === way));
  return link ? { name: cleanName(link.dataset.name), steps: readSteps(link.dataset.steps) } : null;
}

const copyOf = ({ name, steps }) => ({ name: cleanName(say("routine-copy", { name })), steps });
