/** What came, or was put together, is compared with what was built. */

/** SHA-256 in hex. @param {string} text */
export async function hashOf(text) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} text @param {Bundle} bundle */
export async function isRight(text, { hash }) {
  return (await hashOf(text)).startsWith(hash);
}
