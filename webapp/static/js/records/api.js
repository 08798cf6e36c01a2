/**
 * The server's side of reminders (docs/api.md). Every call throws Refusal when it says no, TypeError when it
 * is not reached, as behind a network that answers in its place.
 *
 * @typedef {Pick<import("./device.js").Device, "device" | "secret">} Known  who asks
 * @typedef {{next_due: string | null}} Due
 * @typedef {{due_at: string, status: string, sent_at: string | null, shown_at: string | null}} Delivery
 * @typedef {import("./device.js").Told & Due & {deliveries: Delivery[]}} Stored  what the server has of this phone
 */

const TOO_SLOW = 408;
const TOO_MANY = 429;

/** `status` and `field` are those of its application/problem+json. */
export class Refusal extends Error {
  /** @param {number} status @param {{detail?: string, field?: string}} problem */
  constructor(status, { detail = "", field = "" } = {}) {
    super(detail || `status ${status}`);
    this.status = status;
    this.field = field;
  }

  /** Whether it may say yes at the next try: nothing is wrong with what it was asked. */
  get isPassing() {
    return [TOO_SLOW, TOO_MANY].includes(this.status) || this.status >= 500;
  }
}

/** @returns {Promise<string>} base64url */
export const pushKey = async () => (await call("GET", "/api/push-key")).key;

/** @param {Known} device @param {import("./device.js").Told} preferences @returns {Promise<Due>} */
export const tell = (device, preferences) => call("PUT", path(device), device, preferences);

/** @param {Known} device @returns {Promise<Stored>} */
export const stored = (device) => call("GET", path(device), device);

/** @param {Known} device */
export const askForTest = (device) => call("POST", `${path(device)}/test`, device);

/** @param {Known} device @param {{kind: string, time: string, snoozed: boolean}} until */
export const notBefore = (device, until) => call("POST", `${path(device)}/not-before`, device, until);

/** @param {Known} device @param {string} delivery */
export const tellShown = (device, delivery) =>
  call("POST", `${path(device)}/deliveries/${encodeURIComponent(delivery)}/shown`, device);

/** @param {Known} device */
export const forget = (device) => call("DELETE", path(device), device);

/** @param {Known} device */
const path = ({ device }) => `/api/reminders/${device}`;

/**
 * @template Body
 * @param {string} method @param {string} address @param {Known} [device] @param {Body} [body]
 */
async function call(method, address, device, body) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (device) headers.Authorization = `Bearer ${device.secret}`;
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Refusal(answer.status, await answer.json().catch(() => ({})));
  if (answer.status === 204) return null;
  return answer.json().catch(() => {
    throw new TypeError("somebody else answered");
  });
}
