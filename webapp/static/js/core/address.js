/** What the address of the page asks for. Pure; whether there is such a thing is for others to find out. */

/** Signs of an address that are read; a routine in a link has bounds of its own. */
const LONGEST = 200;

/**
 * @typedef {{view: "list"} | {view: "new"} | {view: "shared", code: string} | {view: "sheet", id: string}
 *   | {view: "edit", id: string} | {view: "copy", id: string, way: ?string}} Wish
 * @param {string} hash with its `#`
 * @returns {Wish}
 */
export function wishOf(hash) {
  if (hash.startsWith("#r=")) return { view: "shared", code: hash.slice(3) };
  if (hash === "#new") return { view: "new" };
  const asked = new URLSearchParams(hash.slice(1, LONGEST));
  if (asked.has("play")) return { view: "sheet", id: asked.get("play") };
  if (asked.has("edit")) return { view: "edit", id: asked.get("edit") };
  if (asked.has("from")) return { view: "copy", id: asked.get("from"), way: asked.get("way") };
  return { view: "list" };
}
