/**
 * The lock's key under a passkey of this phone, where the browser gives one a secret of its own (WebAuthn's PRF):
 * https://w3c.github.io/webauthn/#prf-extension. Nothing of it is sent anywhere, so nobody checks a signature.
 *
 * @typedef {import("../../records/rows.js").Bytes} Bytes
 * @typedef {import("../../records/locked.js").Passkey} Passkey
 */
import { keyFrom } from "../../records/rows.js";

/** @param {number} length */
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Whether this phone has a fingerprint, a face or a code of its own to ask for. Whether it has PRF only trying tells. */
export const mayHavePasskey = async () =>
  Boolean(await globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.());

/** Asks the person. Rejects when they decline, or it is not possible here. @param {string} secret @returns {Promise<Passkey>} */
export async function sealWithPasskey(secret) {
  const salt = random(32);
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { name: "Uncramp" },
      user: { id: random(16), name: "Uncramp", displayName: "Uncramp" },
      challenge: random(32),
      pubKeyCredParams: [-7, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { authenticatorAttachment: "platform", userVerification: "required" },
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  const id = new Uint8Array(/** @type {PublicKeyCredential} */ (made).rawId);
  const key = await keyFrom(secretOf(made) ?? (await asked(id, salt)), salt);
  const iv = random(12);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(secret));
  return { id, salt, iv, data: new Uint8Array(data) };
}

/** Asks the person. Rejects when they decline. @param {Passkey} passkey @returns {Promise<string>} what was sealed */
export async function openWithPasskey({ id, salt, iv, data }) {
  const key = await keyFrom(await asked(id, salt), salt);
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data));
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
  if (!secret) throw new Error("this passkey has no secret of its own");
  return secret;
}

/** @param {Credential | null} credential */
const secretOf = (credential) =>
  /** @type {PublicKeyCredential} */ (credential).getClientExtensionResults().prf?.results?.first;
