/** What the address of the page asks for. Pure; whether there is such a thing is for others to find out. */

/** Signs of an address that are read; a routine in a link has bounds of its own. */
const LONGEST = 200;

/**
 * @typedef {{view: "list"} | {view: "new"} | {view: "shared", code: string} | {view: "sheet", id: string}
 *   | {view: "edit", id: string} | {view: "copy", id: string, way: string | null}} Route
 * @param {string} hash with its `#`
 * @returns {Route}
 */
export function routeOf(hash) {
  if (hash.startsWith("#r=")) return { view: "shared", code: hash.slice(3) };
  if (hash === "#new") return { view: "new" };
  const asked = new URLSearchParams(hash.slice(1, LONGEST));
  const [play, edit, from] = ["play", "edit", "from"].map((name) => asked.get(name));
  if (play !== null) return { view: "sheet", id: play };
  if (edit !== null) return { view: "edit", id: edit };
  if (from !== null) return { view: "copy", id: from, way: asked.get("way") };
  return { view: "list" };
}
