/** What the page shows: one of its parts, filled by what the address asks for, and the steps that would be played. */

import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { showList } from "./list.js";
import { showSheet } from "./sheet.js";
import { showSteps } from "./steps.js";

/** The name of the part on screen. @param {HTMLElement} root */
export const viewOf = ({ dataset }) => dataset.view ?? "list";

/** @param {HTMLElement} root @param {string} view */
export const partOf = (root, view) => find(root, `[data-in=${view}]`, HTMLElement);

/**
 * The editor fills its own part.
 * @param {HTMLElement} root
 * @param {import("./answer.js").Answer} answer
 * @param {import("./stretches.js").Stretches} stretches
 * @param {import("../../core/routine.js").Routine} [played]  the one whose steps stand where no other is looked at
 */
export function showView(root, answer, stretches, played) {
  const { view } = answer;
  root.dataset.view = view;
  /** @type {NodeListOf<HTMLElement>} */
  const parts = root.querySelectorAll("[data-in]");
  for (const part of parts) part.hidden = part.dataset.in !== view;
  const part = partOf(root, view);
  if (view === "problem")
    find(part, "[data-problem]", HTMLElement).textContent = say(`routine-${answer.problem}`);
  if (view === "sheet") showSheet(part, answer.routine, stretches, answer.one);
  if (view === "list") showList(part, answer.entries, stretches, answer.adding);
  const steps = view === "sheet" ? answer.routine : played;
  if (steps) showSteps(root, steps, stretches);
}
