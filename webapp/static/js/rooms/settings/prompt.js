/**
 * Shows the install button while the browser offers to install, and asks the browser when it is pressed.
 * The boot script may have caught the offer before this module came: then it is `window.installOffer`.
 * @param {HTMLButtonElement} button
 */
export function offerInstall(button) {
  /** @type {InstallOffer | null} */
  let offer = null;
  /** @param {InstallOffer} event */
  const take = (event) => {
    event.preventDefault(); // our own button instead of the browser's banner
    offer = event;
    button.hidden = false;
  };

  button.addEventListener("click", async () => {
    button.hidden = true; // an offer can be used once
    await offer?.prompt();
  });

  window.addEventListener("beforeinstallprompt", take);
  if (window.installOffer) take(window.installOffer);
}
