/** What comes after the last hold: nothing of it is there before the first one. */

import { hereAt } from "../../core/moment.js";
import { flags } from "../../records/flags.js";
import { newId } from "../../records/id.js";
import { read } from "../../records/preferences.js";
import { duration } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

const after = () => import("./after.js");
const practice = () => import("./practice.js");

/** From the end of a cramp on. @type {import("../../core/session-view.js").View["kind"][]} */
const AFTER = ["helped", "check", "pick", "care", "done"];

/** @param {import("../../core/session-view.js").View} view */
export const isAfter = ({ kind }) => AFTER.includes(kind);

/** There is time for it during a hold; only a routine is summed up. @param {boolean} isRelief */
export const fetchAfter = (isRelief) => Promise.all([after(), isRelief || practice()]).catch(() => {});

/**
 * @param {HTMLElement} root @param {import("../../core/session-view.js").View} view
 * @param {() => import("./progress.js").Progress} progress  as it is by now @param {import("./cramp.js").Cramp} cramp
 * @param {() => void} announce
 */
export async function arrive(root, { step, elapsed }, progress, cramp, announce) {
  const { arrive } = await after();
  const { shown, elements, reached, side, been } = progress();
  if (shown !== step) return;
  const [country, hours] = [read("country"), flags.hours];
  arrive(root, elements[step], {
    elements,
    reached,
    been,
    cramp,
    side,
    elapsed,
    say,
    duration,
    country,
    hours,
    announce,
  });
}

/**
 * A routine is over.
 * @param {HTMLElement} root @param {import("../../core/session.js").Session} over @param {number} now by its own clock
 * @param {import("./cramp.js").LoadKept} loadKept
 */
export async function end(root, over, now, loadKept) {
  const { end } = await practice();
  end(root, over, now, { say, duration, loadKept, newId, hereAt }).catch(console.error);
}
