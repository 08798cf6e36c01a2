/**
 * What <html> says of the page to styles and scripts, as attributes data-…; a flag that is only there or not is "".
 *
 * @typedef {{
 *   entry: string, // the page's script; from the server, as the next two
 *   playerMode?: string, // the page has a player: "auto" opens it at once
 *   ways?: string, // the ways of the guide, between spaces: "way:conditions it is not for:stretches after its first"
 *   theme: "day" | "dark" | "night", // the look; from the boot script, before the first paint, as the next two
 *   hours: "day" | "night", // what the clock says
 *   prefer?: string, // the way of the guide that is shown first
 *   helped?: "" | "later", // something helped here before, and the line that says so has its room; a later step
 *   playing?: "", // the player fills the screen
 *   live?: "", // and its modules are there
 *   sweep?: string, // the colour that rises: the preference of that name
 *   offlineReady?: "", // the worker holds every language
 * }} Flags
 */

/** None in a worker. @type {Flags} */
export const flags = /** @type {typeof flags} */ (
  /** @type {unknown} */ (globalThis.document?.documentElement.dataset)
);

/** The sheet of desks, beside the scripts. */
export const deskSheet = () => flags.entry.replace(/js\/.*/, "desk.css");
