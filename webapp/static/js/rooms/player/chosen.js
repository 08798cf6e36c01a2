/** What this person goes through: the variant, its steps, and the stages that their answers and preferences make of them. */

import { stagesOf } from "../../core/stages.js";
import { helpedBefore } from "../../records/helped.js";
import { read } from "../../records/preferences.js";
import { isForOther, isRelief, planOf } from "./about.js";
import { elementsFor, stepsOf, variantFor } from "./steps.js";

/**
 * @typedef {{variant: string | null, elements: HTMLElement[]}} Chosen
 *
 * @param {HTMLElement} root
 * @param {string | null} [wanted]  the variant that was asked for, if any
 * @returns {Chosen & {stages: import("../../core/stages.js").Stage[]}}
 */
export function chosenFor(root, wanted) {
  const variant = variantFor(root, wanted);
  // What the owner of the phone has says nothing of someone else.
  const conditions = isForOther(root) ? [] : (read("conditions") ?? "").split(" ");
  const helped = isRelief(root) ? helpedBefore(planOf(root)) : null;
  const elements = elementsFor(root, { variant, conditions, helped });
  const preferences = { slower: read("slower") === "on", advance: read("advance") !== "off" };
  return { variant, elements, stages: stagesOf(stepsOf(elements), preferences) };
}
