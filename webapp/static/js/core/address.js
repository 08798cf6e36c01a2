/** What the address of the page asks for. Pure; whether there is such a thing is for others to find out. */

/** Signs of an address that are read; a routine in a link has bounds of its own. */
const LONGEST = 200;

/**
 * @typedef {{view: "list"} | {view: "new", add: string | null} | {view: "shared", code: string}
 *   | {view: "sheet", id: string} | {view: "edit", id: string, add: string | null}
 *   | {view: "copy", id: string, way: string | null} | {view: "one", id: string, starts: boolean}
 *   | {view: "add", id: string}} Route  `add`, and the id of `one` and `add`, is of a stretch
 * @param {string} hash with its `#`
 * @returns {Route}
 */
export function routeOf(hash) {
  if (hash.startsWith("#r=")) return { view: "shared", code: hash.slice(3) };
  const asked = new URLSearchParams(hash.slice(1, LONGEST));
  const [play, edit, from, one, add] = ["play", "edit", "from", "one", "add"].map((name) => asked.get(name));
  if (asked.has("new")) return { view: "new", add };
  if (play !== null) return { view: "sheet", id: play };
  if (edit !== null) return { view: "edit", id: edit, add };
  if (from !== null) return { view: "copy", id: from, way: asked.get("way") };
  if (one !== null) return { view: "one", id: one, starts: asked.has("start") };
  if (add !== null) return { view: "add", id: add };
  return { view: "list" };
}
