/**
 * A text under a passkey, where the browser gives one a secret of its own (WebAuthn's PRF):
 * https://w3c.github.io/webauthn/#prf-extension. Nothing of it is sent anywhere, so nobody checks a signature.
 *
 * @typedef {import("../records/rows.js").Bytes} Bytes
 * @typedef {import("../records/locked.js").Passkey} Passkey
 * @typedef {{info: string, where: AuthenticatorSelectionCriteria}} Use  what it is for, which keeps the keys apart
 */
import { keyFrom } from "../records/rows.js";

const NAME = "Uncramp";

/** Of this phone, as quick as its own lock. @type {Use} */
export const LOCK = { info: "uncramp lock", where: { authenticatorAttachment: "platform" } };
/** Kept where passkeys go along to a new phone. @type {Use} */
export const FILE = { info: "uncramp file", where: { residentKey: "required", requireResidentKey: true } };

/** @param {number} length */
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Whether this phone has a fingerprint, a face or a code of its own to ask for. Whether it has PRF only trying tells. */
export const mayHavePasskey = async () =>
  Boolean(await globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.());

/**
 * Asks the person. Rejects when they decline, or it is not possible here.
 * @param {Use} use @param {string} text @param {Bytes | null} known  the id of the passkey to ask; null for a new one
 * @returns {Promise<Passkey>}
 */
export async function sealWithPasskey(use, text, known = null) {
  const salt = random(32);
  const { id, secret } = known ? { id: known, secret: await asked(known, salt) } : await made(use, salt);
  const key = await keyFrom(secret, salt, use.info);
  const iv = random(12);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  return { id, salt, iv, data: new Uint8Array(data) };
}

/**
 * Asks the person. Rejects when they decline, or what was sealed has changed.
 * @param {Use} use @param {Passkey} passkey @returns {Promise<string>}
 */
export async function openWithPasskey(use, { id, salt, iv, data }) {
  const key = await keyFrom(await asked(id, salt), salt, use.info);
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data));
}

/** @param {Use} use @param {Bytes} salt */
async function made({ where }, salt) {
  const credential = await navigator.credentials.create({
    publicKey: {
      rp: { name: NAME },
      user: { id: random(16), name: NAME, displayName: NAME },
      challenge: random(32),
      pubKeyCredParams: [-7, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { ...where, userVerification: "required" },
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  const { id: name, rawId } = /** @type {PublicKeyCredential} */ (credential);
  const id = new Uint8Array(rawId);
  try {
    // Some give their secret only when they are asked for it.
    return { id, secret: secretOf(credential) ?? (await asked(id, salt)) };
  } catch (error) {
    await disown(name).catch(() => {});
    throw error;
  }
}

/**
 * One that opens nothing is not to stay among the passkeys of the person: browsers that can be told let it go.
 * @param {string} credentialId
 */
async function disown(credentialId) {
  /** @typedef {{signalUnknownCredential?: (told: {rpId: string, credentialId: string}) => Promise<void>}} Telling */
  const telling = /** @type {Telling} */ (PublicKeyCredential);
  await telling.signalUnknownCredential?.({ rpId: location.hostname, credentialId });
}

/** @param {Bytes} id @param {Bytes} salt */
async function asked(id, salt) {
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: random(32),
      allowCredentials: [{ type: "public-key", id }],
      userVerification: "required",
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  const secret = secretOf(found);
  if (!secret) throw new DOMException("this passkey has no secret of its own", "NotSupportedError");
  return secret;
}

/** @param {Credential | null} credential */
const secretOf = (credential) =>
  /** @type {PublicKeyCredential} */ (credential).getClientExtensionResults().prf?.results?.first;
