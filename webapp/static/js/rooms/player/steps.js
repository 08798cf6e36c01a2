/** Reads the steps of a guide or routine from its page: the list that people read is what runs. */

/**
 * @typedef {import("../../core/stages.js").Step} Step
 * @typedef {import("../../core/sides.js").Side} Side
 */
import { find } from "../../ui/find.js";

/** @type {Step["kind"][]} */
const KINDS = ["stretch", "ask", "helped", "check", "pick", "care", "done"];
/** @type {Step["sides"][]} */
const SIDES = ["one", "both", "together"];

/** @param {string | undefined} value */
const number = (value) => (value ? Number(value) : 0);

/** @param {string | undefined} value @returns {Side | null} */
export const asSide = (value) => (value === "left" || value === "right" ? value : null);

/**
 * The steps of one variant and of all that is common, in the order of the page.
 * @param {HTMLElement} root @param {string | null} variant
 */
function stepElements(root, variant) {
  /** @type {NodeListOf<HTMLElement>} */
  const all = root.querySelectorAll(".step");
  return [...all].filter((element) => {
    /** @type {HTMLElement | null} */
    const part = element.closest("[data-variant]");
    const own = part?.dataset.variant;
    return own === undefined || own === "any" || own === variant;
  });
}

/** Whether a step is for someone with these conditions. @param {HTMLElement} step @param {string[]} own */
const fits = ({ dataset }, own) => !dataset.notWith?.split(" ").some((condition) => own.includes(condition));

/**
 * The steps to go through. Those that do not fit a condition are left out, all but the first, which is for the person
 * to decide. The stretch that helped before comes first, if it fits.
 *
 * @param {HTMLElement} root
 * @param {{variant: string | null, conditions: string[], helped: string | null}} person
 */
export function elementsFor(root, { variant, conditions, helped }) {
  const elements = stepElements(root, variant);
  const [usual] = elements;
  const best = elements.find((element) => element.dataset.stretch === helped && fits(element, conditions));
  const first = best ?? usual;
  elements.splice(elements.indexOf(first), 1);
  elements.unshift(first);
  // At another time another one may have been the first.
  const before = elements.find(({ dataset }) => "first" in dataset);
  if (before && before !== first) {
    first.dataset.first = before.dataset.first;
    delete before.dataset.first;
    const sides = elements.map((element) => element.querySelector(".sides")).find(Boolean);
    if (sides && first.dataset.sides !== "together") find(first, ".clock", HTMLElement).after(sides);
  }
  elements[0].toggleAttribute("data-unfit", !fits(elements[0], conditions));
  return elements.filter((element, index) => index === 0 || fits(element, conditions));
}

/** @param {HTMLElement[]} elements @returns {Step[]} */
export function stepsOf(elements) {
  return elements.map(({ dataset }) => ({
    // What is of no known kind can still be read, and waits.
    kind: KINDS.find((kind) => kind === dataset.kind) ?? "care",
    hold: number(dataset.hold) || null,
    rest: number(dataset.rest),
    rounds: number(dataset.rounds) || 1,
    sides: SIDES.find((sides) => sides === dataset.sides) ?? "one",
    switch: number(dataset.switch),
  }));
}

/**
 * The variant to begin with: the one asked for if the page has it, else its first; null where it has none.
 * @param {HTMLElement} root @param {string | null | undefined} wanted
 */
export function variantFor(root, wanted) {
  /** @type {NodeListOf<HTMLElement>} */
  const variants = root.querySelectorAll("[data-variant]");
  const names = [...variants].map(({ dataset }) => dataset.variant ?? null);
  return names.find((name) => name === wanted) ?? names[0] ?? null;
}
