import { say } from "./words.js";

/**
 * Says beside each field what is wrong with it, in the words that the page has for the problem.
 * @param {HTMLElement} form its fields lie in `[data-field]`
 * @param {Record<string, string>} problems by the name of the field
 * @returns {HTMLElement | undefined} the first input that is wrong
 */
export function showProblems(form, problems) {
  /** @type {HTMLElement[]} */
  const wrong = [];
  for (const field of fieldsOf(form)) {
    const problem = problems[field.dataset.field ?? ""];
    const words = /** @type {HTMLElement} */ (field.querySelector("[data-problem]"));
    words.textContent = problem ? say(`problem-${problem}`) : "";
    for (const input of inputsOf(field)) {
      input.setAttribute("aria-invalid", String(Boolean(problem)));
      if (problem) wrong.push(input);
    }
  }
  return wrong[0];
}

/** @param {HTMLElement} form @returns {NodeListOf<HTMLElement>} */
const fieldsOf = (form) => form.querySelectorAll("[data-field]");

/** @param {HTMLElement} field @returns {NodeListOf<HTMLElement>} */
const inputsOf = (field) => field.querySelectorAll("input, select, textarea");

/**
 * Ties each field to its hint and its problem, for who hears the page.
 * @param {HTMLElement} form @param {string} key different for each form
 */
export function describe(form, key) {
  for (const field of fieldsOf(form)) {
    const texts = [...field.querySelectorAll("[data-hint], [data-problem]")];
    for (const [place, text] of texts.entries()) text.id = `${field.dataset.field}-${place}-${key}`;
    for (const input of inputsOf(field))
      input.setAttribute("aria-describedby", texts.map(({ id }) => id).join(" "));
  }
}
