import { find } from "../../ui/find.js";
import { waits } from "../../ui/waits.js";

/**
 * A key takes a second to make.
 * @param {HTMLFormElement} form @param {(passphrase: string) => Promise<void>} work
 */
export function onSubmit(form, work) {
  const button = find(form, "[type=submit]", HTMLInputElement);
  const passphrase = find(form, "input:not([type=submit])", HTMLInputElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    waits(button, () => work(passphrase.value));
  });
}
