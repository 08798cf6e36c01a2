import { hereAt } from "../../core/moment.js";
import { lastNight, nightOf, quietNight } from "../../core/nights.js";
import { put, remove } from "../../records/database.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/**
 * One tap says that last night had no cramp. The button is there as long as the diary knows nothing of that night; once
 * it does, its place says so.
 * @param {HTMLElement} button
 * @param {ReturnType<typeof import("../../ui/changes.js").changesOf>} change
 */
export function quietOf(button, change) {
  /** @type {import("../../core/cramps.js").Cramp[]} */
  let known = [];
  /** @type {import("../../core/nights.js").Night[]} */
  let said = [];
  const noted = find(button.parentElement ?? button, "[data-noted]", HTMLElement);

  function look() {
    const last = lastNight(hereAt());
    const isQuiet = said.some(({ id }) => id === last);
    const cramps = known.filter((cramp) => nightOf(cramp) === last);
    const isKnown = isQuiet || cramps.length > 0;
    button.toggleAttribute("data-away", isKnown);
    // A cramp of the day after counts with that night, and says nothing of it.
    noted.toggleAttribute("data-away", !isQuiet && cramps.every((cramp) => lastNight(cramp) === last));
    return isKnown;
  }

  button.addEventListener("click", () => {
    // Since the page was opened another night may have ended, with a cramp.
    if (look()) return;
    const night = quietNight(hereAt());
    change(
      () => put("nights", night),
      () => remove("nights", night.id),
      { said: say("quiet-noted"), focus: "undo", whenBack: () => button.focus() },
    );
  });

  /** @param {import("../../core/cramps.js").Cramp[]} cramps @param {import("../../core/nights.js").Night[]} nights */
  return (cramps, nights) => {
    [known, said] = [cramps, nights];
    look();
  };
}
