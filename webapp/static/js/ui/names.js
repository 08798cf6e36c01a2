/** The words of a form for what is kept: what can be chosen in a field, by its value. */

/** @param {ParentNode} form @param {string} field */
export function namesOf(form, field) {
  /** @type {NodeListOf<HTMLOptionElement | HTMLInputElement>} */
  const choices = form.querySelectorAll(
    `[name=${field}] option, [name=${field}]:is([type=radio], [type=checkbox])`,
  );
  return new Map([...choices].filter(({ value }) => value).map((choice) => [choice.value, nameOf(choice)]));
}

/** @param {HTMLOptionElement | HTMLInputElement} choice */
const nameOf = (choice) =>
  ("text" in choice ? choice.text : (choice.parentElement?.textContent ?? "")).trim();
