/** Whom to call when a cramp lasts too long: loaded by guides that last. */
import { here } from "../../ui/calling.js";

export { showNumbers } from "../../ui/calling.js";

/**
 * For the room that they take in a guide that is opened anew (boot/overdue.js).
 * @param {import("../../ui/calling.js").Reader & {keep: typeof import("../../records/preferences.js").write}} reader
 */
export async function keepNumbers({ say, chosen, keep }) {
  const { doctorWords, outOfHours, emergency } = await here(chosen);
  const lines = [
    document.documentElement.lang,
    doctorWords,
    outOfHours,
    `${say("emergency")}: ${emergency[0]}`,
  ];
  keep("calls", lines.join("\n"));
}
