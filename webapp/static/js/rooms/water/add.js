import { formFor } from "./form.js";

/**
 * An amount that is no cup: a button, and the form that it opens.
 * @param {HTMLElement} root
 * @param {{copy: (name: string) => HTMLElement, words: object, unit: () => string, fresh: () => object,
 *   keep: (drink: object) => Promise<boolean>}} page `fresh` gives a drink without an amount, `keep` whether it was kept
 */
export function addingOf(root, { copy, words, unit, fresh, keep }) {
  const button = root.querySelector("[data-open]");
  let form = null;

  function close() {
    form?.remove();
    form = null;
    button.hidden = false;
    button.focus();
  }

  async function save(drink) {
    if (await keep(drink)) close();
  }

  button.addEventListener("click", () => {
    form = formFor(copy("form"), fresh(), { words, unit: unit(), save, cancel: close });
    form.setAttribute("aria-label", button.textContent.trim());
    button.hidden = true;
    root.append(form);
    form.elements.amount.focus();
  });
}
