import { find } from "../../ui/find.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */

/**
 * An amount that is no cup: a button, and the form that it opens.
 * @param {HTMLElement} root
 * @param {{form: import("../../ui/entry.js").Page<Drink>["form"], fresh: () => Drink,
 *   keep: (drink: Drink) => Promise<boolean>}} page `fresh` gives a drink without an amount, `keep` whether it was kept
 */
export function addingOf(root, { form: formFor, fresh, keep }) {
  const button = find(root, "[data-open]", HTMLButtonElement);
  /** @type {HTMLFormElement | null} */
  let form = null;

  function close() {
    form?.remove();
    form = null;
    button.hidden = false;
    button.focus();
  }

  /** @param {Drink} drink */
  async function save(drink) {
    if (await keep(drink)) close();
  }

  button.addEventListener("click", () => {
    form = formFor(fresh(), { save, cancel: close });
    form.setAttribute("aria-label", button.textContent.trim());
    button.hidden = true;
    root.append(form);
    find(form, "[name=amount]", HTMLInputElement).focus();
  });
}
