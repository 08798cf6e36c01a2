/**
 * A text that everybody may seal and only the lock's private key opens: ECDH on P-256 with a key of the page's own,
 * HKDF-SHA-256, AES-GCM 256. P-256, since Safari 16 has no X25519.
 *
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{by: Bytes, iv: Bytes, data: Bytes}} SealedText  `by` is the public half of the key that sealed it
 * @typedef {SealedText & {id: string}} Row  of the store `sealed`, under a name that says nothing
 */

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const INFO = "uncramp lock";
/** Characters: texts are as long as a multiple of it, so that a length tells little. */
const STEP = 256;

/** The lock's own keys; the private one can be taken out, to be kept under a passphrase. */
export const newPair = () => crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);

/** @param {Bytes} pkcs8 @returns {Promise<CryptoKey>} which nothing takes out of the browser's hands again */
export const privateKeyOf = (pkcs8) => crypto.subtle.importKey("pkcs8", pkcs8, CURVE, false, ["deriveBits"]);

/** What seals texts for the holder of a public key. @param {Bytes} theirs */
export async function sealerFor(theirs) {
  const pair = await newPair();
  const by = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const key = await keyBetween(pair.privateKey, theirs, by);
  /** @param {string} text @returns {Promise<SealedText>} */
  return async (text) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const padded = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / STEP) * STEP));
    return {
      by,
      iv,
      data: new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, padded)),
    };
  };
}

/** What opens them. @param {CryptoKey} mine */
export function openerFor(mine) {
  /** One for each page that sealed. @type {Map<string, Promise<CryptoKey>>} */
  const keys = new Map();
  /** Rejects what was sealed for another lock, or changed since. @param {SealedText} sealed @returns {Promise<string>} */
  return async ({ by, iv, data }) => {
    const name = String(by);
    const key = keys.get(name) ?? keyBetween(mine, by, by);
    keys.set(name, key);
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key, data));
  };
}

/** @param {CryptoKey} mine @param {Bytes} theirs @param {Bytes} salt */
async function keyBetween(mine, theirs, salt) {
  const other = await crypto.subtle.importKey("raw", theirs, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: other }, mine, 256);
  return keyFrom(shared, salt, INFO);
}

/** A key from what only two know, or a passkey alone. @param {BufferSource} secret @param {Bytes} salt @param {string} use */
export async function keyFrom(secret, salt, use) {
  const whole = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(use);
  const how = { name: "HKDF", hash: "SHA-256", salt, info };
  return crypto.subtle.deriveKey(how, whole, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
