/** The backup file under a passphrase: AES-GCM 256, the key by PBKDF2 with as many rounds as OWASP advises. */
import { KDF } from "../core/backup.js";
import { Unreadable } from "../core/readers.js";

/** @typedef {import("../core/backup.js").Sealed} Sealed */

const ITERATIONS = 600_000;

/** A phone at home over http has no WebCrypto. */
export const canSeal = () => Boolean(globalThis.crypto?.subtle);

/** @param {string} text @param {string} passphrase @returns {Promise<Sealed>} */
export async function seal(text, passphrase) {
  const [salt, iv] = [16, 12].map((size) => crypto.getRandomValues(new Uint8Array(size)));
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  const [salted, started, encrypted] = [salt, iv, new Uint8Array(data)].map(toBase64);
  return { kdf: KDF, iterations: ITERATIONS, salt: salted, iv: started, data: encrypted };
}

/**
 * @param {Sealed} sealed @param {string} passphrase
 * @returns {Promise<string>}
 * @throws {Unreadable} "passphrase" when it is another one, or the file was changed: nobody can tell them apart; "secure"
 *   where there is no WebCrypto
 */
export async function unseal({ iterations, salt, iv, data }, passphrase) {
  if (!canSeal()) throw new Unreadable("secure");
  try {
    const key = await keyOf(passphrase, fromBase64(salt), iterations);
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromBase64(iv) }, key, fromBase64(data));
    return new TextDecoder().decode(text);
  } catch {
    throw new Unreadable("passphrase");
  }
}

/** @param {string} passphrase @param {Uint8Array<ArrayBuffer>} salt @param {number} iterations */
async function keyOf(passphrase, salt, iterations) {
  // Keyboards write an accent in more than one way.
  const bytes = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const typed = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** @param {Uint8Array} bytes */
export const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** @param {string} text */
export const fromBase64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
