import { find } from "../../ui/find.js";

/**
 * Once at a time: a key takes a second to make.
 * @param {HTMLFormElement} form @param {(passphrase: string) => Promise<void>} work
 */
export function onSubmit(form, work) {
  const button = find(form, "[type=submit]", HTMLInputElement);
  const passphrase = find(form, "input:not([type=submit])", HTMLInputElement);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    await work(passphrase.value).finally(() => {
      button.disabled = false;
    });
  });
}
