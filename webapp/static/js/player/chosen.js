/** What this person goes through: the way, its steps, and the stages that their answers and wishes make of them. */
import { read } from "../preferences.js";
import { helpedBefore } from "./helped.js";
import { elementsFor, isForOther, stepsOf, variantFor } from "./plan.js";
import { stagesOf } from "./stages.js";

/**
 * @param {HTMLElement} root
 * @param {?string} wanted  the way that was asked for, if any
 * @returns {{variant: string, elements: Element[], stages: import("./stages.js").Stage[]}}
 */
export function chosenFor(root, wanted) {
  const variant = variantFor(root, wanted);
  // What the owner of the phone has says nothing of someone else.
  const conditions = isForOther(root) ? [] : (read("conditions") ?? "").split(" ");
  const helped = root.hasAttribute("data-relief") ? helpedBefore(root.dataset.plan) : null;
  const elements = elementsFor(root, { variant, conditions, helped });
  const wishes = { slower: read("slower") === "on", advance: read("advance") !== "off" };
  return { variant, elements, stages: stagesOf(stepsOf(elements), wishes) };
}
