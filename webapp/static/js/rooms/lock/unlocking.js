/** The form that opens the app lock. It is handed what the page has already, and comes only where there is a lock. */
import { lockName, openWith, unlock } from "../../records/lock.js";
import { openerOf, resumed, whenUnlocked } from "../../records/unlocked.js";
import { LOCK, openWithPasskey } from "../../ui/passkey.js";

// It comes with the lock: when that shuts there may be no network.
export { keepTyped } from "../../ui/drafts.js";

/** @typedef {import("../../records/locked.js").Lock} Lock */

/**
 * @param {HTMLElement} root @param {Lock} lock
 * @param {{find: typeof import("../../ui/find.js").find, read: () => Promise<Lock | undefined>}} given  `read` gives the
 *   lock as it is by now: its passphrase may be another one
 */
export async function offerUnlocking(root, lock, { find, read }) {
  await resumed;
  const name = lockName(lock);
  if (openerOf(name)) return;
  const form = find(root, "form", HTMLFormElement);
  const submit = find(form, "[type=submit]", HTMLInputElement);
  const passphrase = find(form, "[name=unlock]", HTMLInputElement);
  const passkey = find(form, "[data-passkey]", HTMLElement);
  const refused = find(form, "[data-refused]", HTMLElement);
  passkey.hidden = !lock.passkey;
  root.hidden = false;

  /** @param {(lock: Lock) => Promise<void>} open @param {"passphrase" | "other"} otherwise  what is said then */
  async function attempt(open, otherwise) {
    refused.textContent = "";
    submit.disabled = true;
    // What does not open just now is as it was.
    const now = (await read().catch(() => lock)) ?? lock;
    await open(now).catch(() => {
      refused.textContent = refused.dataset[otherwise] ?? "";
      passphrase.select();
      // Below the button, which on a low screen is below the tabs.
      refused.scrollIntoView({ block: "nearest" });
    });
    submit.disabled = false;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt((now) => unlock(now, passphrase.value), "passphrase");
  });
  find(passkey, "button", HTMLElement).addEventListener("click", () =>
    attempt(async (now) => {
      if (now.passkey) await openWith(now, await openWithPasskey(LOCK, now.passkey));
    }, "other"),
  );
  // Not awaited: the form listens from here on.
  whenUnlocked(name).then(() => {
    // A button that waits gives the focus up.
    const isHere = root.contains(document.activeElement) || document.activeElement === document.body;
    form.reset();
    root.hidden = true;
    if (isHere) focusOnTop(find);
  });
}

/**
 * What was typed into has gone: who listens or types goes on where the page begins.
 * @param {typeof import("../../ui/find.js").find} find
 */
function focusOnTop(find) {
  const top = find(document, "h1", HTMLElement);
  top.tabIndex = -1;
  top.focus({ preventScroll: true });
}
