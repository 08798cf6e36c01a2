import { find } from "./find.js";

/**
 * A button, and the form that it opens to add an entry.
 * @template {import("./entry.js").Kept} Entry
 * @param {HTMLElement} root
 * @param {{form: import("./entry.js").Page<Entry>["form"], fresh: () => Entry,
 *   keep: (entry: Entry) => Promise<boolean>}} page `fresh` gives an entry of which nothing is said, `keep` whether it
 *   was kept
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

  /** @param {Entry} entry */
  async function save(entry) {
    if (await keep(entry)) close();
  }

  /** @param {Entry} entry */
  function open(entry) {
    form = formFor(entry, { save, cancel: close });
    form.setAttribute("aria-label", button.textContent.trim());
    button.hidden = true;
    root.append(form);
    find(form, "input", HTMLInputElement).focus();
  }

  button.addEventListener("click", () => open(fresh()));
  return { open };
}
