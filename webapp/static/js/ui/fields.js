/**
 * Says beside each field what is wrong with it, in the words that the page has for the problem.
 * @param {HTMLElement} form its fields lie in `[data-field]` (components/field.html)
 * @param {Record<string, string>} problems by the name of the field
 * @returns {HTMLElement | undefined} the first input that is wrong
 */
export function showProblems(form, problems) {
  const wrong = [];
  for (const field of form.querySelectorAll("[data-field]")) {
    const problem = problems[field.dataset.field];
    const words = field.querySelector("[data-problem]");
    if (words) words.textContent = problem ? words.dataset[problem] : "";
    for (const input of controlsOf(field)) {
      input.setAttribute("aria-invalid", Boolean(problem));
      if (problem) wrong.push(input);
    }
  }
  return wrong[0];
}

/** Ties each field to its hint and its problem, for who hears the page. @param {string} key different for each form */
export function describe(form, key) {
  for (const field of form.querySelectorAll("[data-field]")) {
    const texts = [...field.querySelectorAll("[data-hint], [data-problem]")];
    if (texts.length === 0) continue;
    for (const [place, text] of texts.entries()) text.id = `${field.dataset.field}-${place}-${key}`;
    for (const input of controlsOf(field))
      input.setAttribute("aria-describedby", texts.map(({ id }) => id).join(" "));
  }
}

const controlsOf = (field) => field.querySelectorAll("input, select, textarea");
