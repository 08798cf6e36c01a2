/** The backup file under a passkey: one and the same for all files of this phone. */
import { PASSKEY_KDF } from "../../core/backup.js";
import { Unreadable } from "../../core/readers.js";
import { get, put } from "../../records/database.js";
import { fromBase64, toBase64, unseal } from "../../records/sealed.js";
import { find } from "../../ui/find.js";
import { isIos, thisDevice } from "../../ui/platform.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/backup.js").UnderPasskey} UnderPasskey */

const load = () => import("../../ui/passkey.js");

/**
 * A button that saves, where a passkey may be able to.
 * @param {HTMLElement} root
 * @param {(seal: (text: string) => Promise<UnderPasskey>) => Promise<void>} save
 */
export async function offerPasskey(root, save) {
  const [use, anew, ready] = ["passkey", "passkey-anew", "passkey-ready"].map((name) =>
    find(root, `[data-${name}]`, HTMLButtonElement),
  );
  const refused = find(root, "[data-unsaved]", HTMLElement);

  /** @param {boolean} isNew whether another passkey is made */
  async function attempt(isNew) {
    refused.textContent = "";
    anew.hidden = use.disabled = true;
    /** @type {import("../../records/stores.js").BackupPasskey | undefined} */
    let known;
    await save(async (text) => {
      known = isNew ? undefined : await get("devices", "backup-passkey");
      const file = await sealed(text, known?.credential ?? null);
      if (hasNoTapLeft()) await tapOn(ready);
      return file;
    }).catch((error) => {
      if (!(error instanceof Unreadable)) throw error;
      refused.textContent = say(error.reason === "prf" ? "unsaved-prf" : "unsaved-passkey");
      anew.hidden = !known;
    });
    use.disabled = false;
  }

  use.addEventListener("click", () => attempt(false));
  anew.addEventListener("click", () => attempt(true));
  find(root, "[data-passkeys]", HTMLElement).hidden = !(await (await load()).mayHavePasskey());
}

/** The text of a sealed file. @param {import("../../core/backup.js").Sealed | UnderPasskey} file @param {string} passphrase */
export const textIn = (file, passphrase) => ("passkey" in file ? opened(file) : unseal(file, passphrase));

/** @param {string} text @param {Uint8Array<ArrayBuffer> | null} known @returns {Promise<UnderPasskey>} */
async function sealed(text, known) {
  const { FILE, sealWithPasskey } = await load();
  const { id, ...rest } = await sealWithPasskey(FILE, text, known).catch(refuse);
  await keep(id);
  const [salt, iv, data] = [rest.salt, rest.iv, rest.data].map(toBase64);
  return { kdf: PASSKEY_KDF, passkey: toBase64(id), salt, iv, data };
}

/** @param {UnderPasskey} file @returns {Promise<string>} */
async function opened({ passkey, salt, iv, data }) {
  const { FILE, openWithPasskey } = await load();
  try {
    const [id, ...rest] = [passkey, salt, iv, data].map(fromBase64);
    const text = await openWithPasskey(FILE, { id, salt: rest[0], iv: rest[1], data: rest[2] });
    await keep(id);
    return text;
  } catch (error) {
    return refuse(error);
  }
}

/** The next file asks the same one. On a full phone it is learnt from a file that is opened. @param {Uint8Array<ArrayBuffer>} id */
const keep = (id) => put("devices", { id: "backup-passkey", credential: id }).catch(() => {});

/** @type {Record<string, import("../../core/readers.js").Reason>} */
const REASONS = { NotAllowedError: "passkey", OperationError: "damaged", InvalidCharacterError: "damaged" };

/** @param {unknown} error @returns {never} */
function refuse(error) {
  throw new Unreadable(REASONS[error instanceof Error ? error.name : ""] ?? "prf");
}

/** An iPhone shares only after a tap, and its question about the passkey may have used it up. */
function hasNoTapLeft() {
  const device = thisDevice();
  return device.standalone && isIos(device) && navigator.userActivation?.isActive === false;
}

/** @param {HTMLElement} button @returns {Promise<void>} */
function tapOn(button) {
  button.hidden = false;
  button.focus();
  return new Promise((resolve) => {
    const tapped = () => {
      button.hidden = true;
      resolve();
    };
    button.addEventListener("click", tapped, { once: true });
  });
}
