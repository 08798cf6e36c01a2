/** Reads the steps of a guide or routine from its page: the list that people read is what runs. */

const number = (value) => (value ? Number(value) : 0);

/** Whether another one has the cramp than the person whose phone this is. */
export const isForOther = (root) => root.dataset.for === "other";

/** The steps of one variant and of all that is common, in the order of the page. */
function stepElements(root, variant) {
  return [...root.querySelectorAll(".step")].filter((element) => {
    const own = element.closest("[data-variant]")?.dataset.variant;
    return own === undefined || own === "any" || own === variant;
  });
}

/** Whether a step is for someone with these conditions. @param {string[]} own */
const fits = ({ dataset }, own) => !dataset.notWith?.split(" ").some((condition) => own.includes(condition));

/**
 * The steps to go through. Those that do not fit a condition are left out, all but the first, which is for the person
 * to decide. The stretch that helped before comes first, if it fits.
 *
 * @param {{variant: string, conditions: string[], helped: ?string}} person
 */
export function elementsFor(root, { variant, conditions, helped }) {
  const elements = stepElements(root, variant);
  const best = elements.find((element) => element.dataset.stretch === helped && fits(element, conditions));
  if (best && best !== elements[0]) {
    elements.splice(elements.indexOf(best), 1);
    best.dataset.first = elements[0].dataset.first;
    delete elements[0].dataset.first;
    const sides = elements[0].querySelector(".sides");
    if (sides) best.querySelector(".drawing").append(sides);
    elements.unshift(best);
  }
  elements[0].toggleAttribute("data-unfit", !fits(elements[0], conditions));
  return elements.filter((element, index) => index === 0 || fits(element, conditions));
}

/** @returns {import("../../core/stages.js").Step[]} */
export function stepsOf(elements) {
  return elements.map(({ dataset }) => ({
    kind: dataset.kind,
    hold: number(dataset.hold) || null,
    rest: number(dataset.rest),
    rounds: number(dataset.rounds) || 1,
    sides: dataset.sides ?? "one",
    switch: number(dataset.switch),
  }));
}

/** The variant to begin with: the one asked for if the page has it, else its first. */
export function variantFor(root, wanted) {
  const names = [...root.querySelectorAll("[data-variant]")].map((element) => element.dataset.variant);
  return names.includes(wanted) ? wanted : names[0];
}
