/** Reads the steps of a guide or routine from its page: the list that people read is the plan that runs. */

const number = (value) => (value ? Number(value) : 0);

/** The steps of one variant and of all that is common, in the order of the page. */
export function stepElements(root, variant) {
  return [...root.querySelectorAll(".step")].filter((element) => {
    const own = element.closest("[data-variant]")?.dataset.variant;
    return own === undefined || own === "any" || own === variant;
  });
}

/** Whether a step is for someone with these conditions. @param {string[]} own */
export const fits = ({ dataset }, own) =>
  !dataset.notWith?.split(" ").some((condition) => own.includes(condition));

/** The first step stays, to be decided by the person; later ones that do not fit are left out. */
export function suited(elements, own) {
  return elements.filter((element, index) => index === 0 || fits(element, own));
}

/** @returns {import("./session.js").Step[]} */
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
