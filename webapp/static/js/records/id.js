/** A new record's id. `randomUUID` wants a secure page; a phone at home over http has only random values. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
