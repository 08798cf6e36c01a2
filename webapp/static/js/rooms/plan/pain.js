/** Pain from 0 to 10 in one optional tap: before the routine it waits for the session, afterwards it goes to it. */

import { update } from "../../records/database.js";
import { read, remove, write } from "../../records/preferences.js";
import { scale } from "../../ui/scale.js";

const KEY = "pain-before";
/** Milliseconds that a tap waits for the routine to be played to its end. */
const LONGEST_WAIT = 3 * 60 * 60 * 1000;

/** @param {HTMLElement} root */
export function start(root) {
  const player = /** @type {HTMLElement} */ (root.closest("[data-module=player]"));
  if (root.dataset.moment === "before") before(root, player);
  else after(root, player);
}

/** @param {HTMLElement} root @param {HTMLElement} player */
function before(root, player) {
  const show = scale(root, wait);
  show(waiting());
  player.addEventListener("session-kept", ({ detail }) => {
    const value = waiting();
    show(null);
    if (value !== null) note(detail.id, { before: value }).then(() => wait(null), complain);
  });
}

/** @param {HTMLElement} root @param {HTMLElement} player */
function after(root, player) {
  let session = "";
  const show = scale(root, (value) => {
    note(session, { after: value }).catch((error) => {
      complain(error);
      show(null);
    });
  });
  player.addEventListener("session-kept", ({ detail }) => {
    session = detail.id;
    show(null);
    root.hidden = false;
  });
  // Who begins anew and stops half way has no session that a tap could go to.
  const leave = () => {
    if (player.dataset.state !== "done") root.hidden = true;
  };
  new MutationObserver(leave).observe(player, { attributeFilter: ["data-state"] });
}

/** @param {number | null} value */
function wait(value) {
  if (value === null) remove(KEY);
  else write(KEY, JSON.stringify({ value, at: Date.now() }));
}

/** @returns {number | null} */
function waiting() {
  /** @type {{value?: number | null, at?: number}} */
  const { value = null, at = Number.NaN } = JSON.parse(read(KEY) ?? "{}");
  const age = Date.now() - at;
  return age >= 0 && age <= LONGEST_WAIT ? value : null;
}

/** @param {string} id @param {Partial<import("../../core/practice.js").Practice>} pain */
const note = (id, pain) => update("sessions", id, (session) => session && { ...session, ...pain });

/** @param {Error} error */
function complain(error) {
  console.error("pain was not kept:", error);
}
