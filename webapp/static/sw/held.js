/** What an unlocked page hands on to the next one (js/records/unlocked.js): in memory alone, and no longer than that takes. */

/** Milliseconds from one page to the next. */
const LONGEST = 20_000;

/** @type {import("../js/records/unlocked.js").Held | null} */
let held = null;

/** {type: "hold", held}, {type: "take-held"} through a port, {type: "drop-held"}. @param {ExtendableMessageEvent} event */
export function answerHeld(event) {
  const { type, held: given } = event.data ?? {};
  if (type === "take-held") event.ports[0].postMessage(held);
  if (type === "drop-held") held = null;
  if (type !== "hold") return;
  held = given;
  // Keeps the worker awake until then.
  event.waitUntil(
    new Promise((resolve) => setTimeout(resolve, LONGEST)).then(() => {
      if (held === given) held = null;
    }),
  );
}
